// Seals a text for the server, so that this browser can send it and not read it: HPKE (RFC 9180), base
// mode, DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, by the browser's own WebCrypto.

const text = new TextEncoder();
const bytes = (...numbers) => Uint8Array.from(numbers);
const kem = join(text.encode("KEM"), bytes(0, 0x10));
const suite = join(text.encode("HPKE"), bytes(0, 0x10, 0, 0x01, 0, 0x02));
// What the sealed text is for; the server says the same.
const purpose = text.encode("sartika scan 1");

function join(...parts) {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let place = 0;
  for (const part of parts) {
    all.set(part, place);
    place += part.length;
  }
  return all;
}

async function hmac(key, data) {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  // An empty salt is as many zeros as the hash is long (RFC 5869, 2.2).
  const secret = key.length > 0 ? key : new Uint8Array(32);
  const imported = await crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, data));
}

// LabeledExtract and LabeledExpand (RFC 9180, 4); no output is longer than one hash.
const extract = (id, salt, label, data) =>
  hmac(salt, join(text.encode("HPKE-v1"), id, text.encode(label), data));
const expand = async (id, secret, label, info, length) =>
  (await hmac(secret, join(
    bytes(0, length), text.encode("HPKE-v1"), id, text.encode(label), info, bytes(1)))).slice(0, length);

// Encap (4.1): a key of this moment, and the secret that it shares with the server's.
async function encapsulate(theirs) {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const ours = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
  const key = await crypto.subtle.importKey("raw", theirs, curve, false, []);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: key }, ours.privateKey, 256);
  const open = new Uint8Array(await crypto.subtle.exportKey("raw", ours.publicKey));
  const secret = await extract(kem, bytes(), "eae_prk", new Uint8Array(shared));
  return { open, secret: await expand(kem, secret, "shared_secret", join(open, theirs), 32) };
}

// The public key and the answer are base64url.
export async function seal(words, publicKey) {
  const { open, secret } = await encapsulate(decode(publicKey));
  const context = join(
    bytes(0), await extract(suite, bytes(), "psk_id_hash", bytes()),
    await extract(suite, bytes(), "info_hash", purpose));
  const schedule = await extract(suite, secret, "secret", bytes());
  const key = await crypto.subtle.importKey(
    "raw", await expand(suite, schedule, "key", context, 32), "AES-GCM", false, ["encrypt"]);
  const iv = await expand(suite, schedule, "base_nonce", context, 12);
  const locked = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text.encode(words));
  return encode(join(open, new Uint8Array(locked)));
}

function decode(word) {
  const plain = atob(word.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function encode(data) {
  return btoa(String.fromCharCode(...data)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
