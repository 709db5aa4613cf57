import Markup

/// A shelf on which something is missing, under what a page says that stands in for another one.
///
/// Inks of things, as on covers: the same by day and by night. It says nothing, and is hidden from
/// screen readers.
enum FallenShelf {
  static let html: HTML = """
    <svg class="fall" viewBox="0 0 1166 290" aria-hidden="true">\
    <path fill="#c0341a" d="M40 80h44v210h-44z"/>\
    <path fill="#f0a81c" d="M40 92h44v4h-44zm0 8h44v3h-44zM40 246h44v4h-44z"/>\
    <path fill="#fffaf0" d="M44 256h36v22h-36z"/><path fill="#f0a81c" d="M86 100h34v190h-34z"/>\
    <path fill="#c0341a" d="M86 112h34v4h-34zm0 8h34v3h-34zM86 246h34v4h-34z"/>\
    <path fill="#fffaf0" d="M90 256h26v22h-26z"/><path fill="#fffaf0" d="M122 14h54v276h-54z"/>\
    <path fill="#c0341a" d="M122 26h54v4h-54zm0 8h54v3h-54zM122 246h54v4h-54z"/>\
    <path fill="#fffaf0" d="M126 256h46v22h-46z"/><path fill="#6a1b4d" d="M178 90h40v200h-40z"/>\
    <path fill="#e58fa8" d="M178 102h40v4h-40zm0 8h40v3h-40zM178 246h40v4h-40z"/>\
    <path fill="#fffaf0" d="M182 256h32v22h-32z"/><path fill="#2a6648" d="M220 68h48v222h-48z"/>\
    <path fill="#f0a81c" d="M220 80h48v4h-48zm0 8h48v3h-48zM220 246h48v4h-48z"/>\
    <path fill="#fffaf0" d="M224 256h40v22h-40z"/><path fill="#31408a" d="M270 84h38v206h-38z"/>\
    <path fill="#9fb4e8" d="M270 96h38v4h-38zm0 8h38v3h-38zM270 246h38v4h-38z"/>\
    <path fill="#fffaf0" d="M274 256h30v22h-30z"/><path fill="#9fb4e8" d="M1034 96h36v194h-36z"/>\
    <path fill="#1d2757" d="M1034 108h36v4h-36zm0 8h36v3h-36zM1034 246h36v4h-36z"/>\
    <path fill="#fffaf0" d="M1038 256h28v22h-28z"/>\
    <path fill="#f0a81c" d="M1074 60h52v230h-52z"/>\
    <path fill="#c0341a" d="M1074 72h52v4h-52zm0 8h52v3h-52zM1074 246h52v4h-52z"/>\
    <path fill="#fffaf0" d="M1078 256h44v22h-44z"/><g transform="translate(380 290) rotate(24)">\
    <path fill="#c0341a" d="M-44 -220h44v220h-44z"/>\
    <path fill="#fffaf0" d="M-44 -208h44v4h-44zm0 8h44v3h-44zM-44 -44h44v4h-44z"/>\
    <path fill="#fffaf0" d="M-40 -34h36v22h-36z"/></g>\
    <g transform="translate(430 290) rotate(24)"><path fill="#f6edd6" d="M-36 -200h36v200h-36z"/>\
    <path fill="#2a6648" d="M-36 -188h36v4h-36zm0 8h36v3h-36zM-36 -44h36v4h-36z"/>\
    <path fill="#fffaf0" d="M-32 -34h28v22h-28z"/></g>\
    <g transform="translate(471 290) rotate(24)"><path fill="#6a1b4d" d="M-52 -228h52v228h-52z"/>\
    <path fill="#f0a81c" d="M-52 -216h52v4h-52zm0 8h52v3h-52zM-52 -44h52v4h-52z"/>\
    <path fill="#fffaf0" d="M-48 -34h44v22h-44z"/></g>\
    <path fill="#2a6648" d="M542 242h236v48h-236z"/>\
    <path fill="#31408a" d="M560 204h206v38h-206z"/>\
    <path fill="#f0a81c" d="M566 242h4v48h-4zm8 0h3v48h-3z"/>\
    <path fill="#9fb4e8" d="M584 204h4v38h-4zm8 0h3v38h-3z"/>\
    <path fill="#c0341a" d="M790 290l108-104 108 104z"/>\
    <path fill="#fffaf0" d="M804 290l94-90 94 90z"/>\
    <path fill="none" stroke="#c9bfa6" stroke-width="2.5" d="M818 290l80-77 80 77M832 290l66-64 \
    66 64M846 290l52-50 52 50"/><path fill="#1d2757" d="M860 290l38-37 38 37z"/>\
    </svg><div class="plank"></div>
    """
}
