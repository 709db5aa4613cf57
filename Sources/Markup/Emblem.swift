/// The program's mark, and a house's until it has its own: four spines on a plank.
package enum Emblem {
  package static let html: HTML = """
    <svg class="emblem" viewBox="0 0 34 38" aria-hidden="true">\
    <path fill="#f0a81c" d="M0 10h8v24H0zM0 36h34v2H0z"/><path fill="#f6edd6" d="M10 0h6v34h-6z"/>\
    <path fill="#e0573a" d="M18 14h7v20h-7z"/><path fill="#9fb4e8" d="M27 6h7v28h-7z"/></svg>
    """
}
