import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/** The gateway's key for telling subgraphs who asks. */
export interface HubKey {
  id: string;
  privateKey: KeyObject;
}

/** Public keys by id: the gateway's, and the one before or after it while it is being replaced. */
export type HubKeys = ReadonlyMap<string, KeyObject>;

/** @param pem an Ed25519 private key, PKCS #8 (`openssl genpkey -algorithm ed25519`) */
export function hubKeyOf(pem: string): HubKey {
  const privateKey = createPrivateKey(pem);
  checkKind(privateKey);
  return { id: idOf(createPublicKey(privateKey)), privateKey };
}

/** @param pem one or more public keys, one after the other (`openssl pkey -pubout`) */
export function hubKeysOf(pem: string): HubKeys {
  const blocks = pem.match(/-----BEGIN PUBLIC KEY-----[\s\S]+?-----END PUBLIC KEY-----/g) ?? [];
  if (blocks.length === 0) throw new Error('no public key in it');
  const keys = blocks.map((block) => createPublicKey(block));
  keys.forEach(checkKind);
  return new Map(keys.map((key) => [idOf(key), key]));
}

function checkKind({ asymmetricKeyType }: KeyObject): void {
  if (asymmetricKeyType !== 'ed25519') throw new Error(`the key is ${asymmetricKeyType}; an Ed25519 key is needed`);
}

const idOf = (key: KeyObject) =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('base64url')
    .slice(0, 16);
