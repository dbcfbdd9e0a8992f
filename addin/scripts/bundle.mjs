import { build } from 'vite';

/**
 * One entry as one script, built from source. Everything is in it: an intranet server needs no loader, and the offline
 * page can carry it inline.
 *
 * @param {string} root the add-in's folder
 * @param {string} entry source file
 * @returns {Promise<string>} the script
 */
export async function bundle(root, entry) {
  process.env.NODE_ENV = 'production';
  const output = await build({
    configFile: `${root}/vite.config.ts`,
    root,
    logLevel: 'warn',
    mode: 'production',
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      modulePreload: false,
      reportCompressedSize: false,
      copyPublicDir: false,
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: `${root}/${entry}`,
        output: { format: 'es', codeSplitting: false, entryFileNames: 'pane.js' },
      },
    },
  });
  const { output: files } = Array.isArray(output) ? output[0] : output;
  const script = files.find((file) => file.type === 'chunk');
  if (!script || files.filter((file) => file.type === 'chunk').length > 1) {
    throw new Error(`${entry} did not become one script`);
  }
  return script.code;
}
