import { type Library, loadLibrary } from '@duibiao/standards';

/** The shipped standards and dictionary; read once. */
export function useLibrary(): Library {
  return loadLibrary();
}
