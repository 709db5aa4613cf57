/// The house's mark: four kawung petals, the lower two an open book.
package enum Emblem {
  package static let html: HTML = """
    <svg class="emblem" viewBox="0 0 48 48" aria-hidden="true" focusable="false">\
    <circle cx="24" cy="24" r="22.5" fill="none" stroke="currentColor" stroke-width="1.2"/>\
    <g fill="#e5a01c"><path d="M24 23C15.5 22 10 16.5 9 9c7.5.5 14 5.5 15 14z"/>\
    <path d="M24 23c1-8.5 7.5-13.5 15-14-1 7.5-6.5 13-15 14z"/></g>\
    <g fill="currentColor">\
    <path d="M23.2 25c-2.7-1.6-8.2-1.9-13.2-.8v12.6c5-1 10.5-.6 13.2 1.2z"/>\
    <path d="M24.8 25c2.7-1.6 8.2-1.9 13.2-.8v12.6c-5-1-10.5-.6-13.2 1.2z"/></g></svg>
    """
}
