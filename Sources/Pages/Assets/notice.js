// Notices: the way to undo stays for ten seconds, longer while somebody is on it.

const seconds = 10;

export function arm(notice) {
  const undo = notice.querySelector("form[data-undo]");
  if (!undo) return;
  const expire = () => {
    if (notice.matches(":hover, :has(:focus)")) setTimeout(expire, 2000);
    else undo.remove();
  };
  setTimeout(expire, seconds * 1000);
}

export function armAll(root = document) {
  for (const notice of root.querySelectorAll("[data-notice]")) arm(notice);
}

armAll();
