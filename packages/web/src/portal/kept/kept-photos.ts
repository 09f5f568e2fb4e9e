/** A photo that this phone keeps until the practice has it. Bytes, because not every browser keeps files. */
export type KeptPhoto = {
  readonly check_in_id: string;
  readonly sha256: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
};

/** Where the browser keeps nothing (a private window), photos stay with this page and are lost with it. */
const inPage = new Map<string, KeptPhoto>();

export async function keepPhoto(photo: KeptPhoto): Promise<void> {
  inPage.set(keyOf(photo), photo);
  await quietly((photos) => photos.put({ ...photo, key: keyOf(photo) }), 'readwrite', null);
}

export async function keptPhotos(): Promise<readonly KeptPhoto[]> {
  const found = await quietly<readonly KeptPhoto[]>((photos) => photos.getAll(), 'readonly', []);
  for (const photo of found) inPage.set(keyOf(photo), photo);
  return [...inPage.values()];
}

export async function dropPhoto(photo: Pick<KeptPhoto, 'check_in_id' | 'sha256'>): Promise<void> {
  inPage.delete(keyOf(photo));
  await quietly((photos) => photos.delete(keyOf(photo)), 'readwrite', null);
}

/** With the page closed, nothing of it stays on the phone. */
export function forgetPhotos(): void {
  inPage.clear();
  try {
    indexedDB.deleteDatabase(NAME);
  } catch {
    // A browser without this store kept nothing in it.
  }
}

const NAME = 'stipple-portal';
const STORE = 'photos';

function keyOf({ check_in_id, sha256 }: Pick<KeptPhoto, 'check_in_id' | 'sha256'>): string {
  return `${check_in_id} ${sha256}`;
}

/** One request in a transaction of its own; `otherwise` where the browser does not let us. */
async function quietly<Value>(
  ask: (photos: IDBObjectStore) => IDBRequest,
  mode: IDBTransactionMode,
  otherwise: Value,
): Promise<Value> {
  try {
    const database = await opened();
    try {
      return (await answered(ask(database.transaction(STORE, mode).objectStore(STORE)))) as Value;
    } finally {
      database.close();
    }
  } catch {
    return otherwise;
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE, { keyPath: 'key' });
  };
  return answered(request);
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser’s store gave no reason')));
  });
}
