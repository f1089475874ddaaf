// Loads one program: its script and its wasm at once, of which neither runs if it is not what was built.
//
// `import()` and a preloaded wasm go unchecked in browsers. But `fetch` checks what it fetches, a preload of a module
// is checked as well, and `import()` then gets that very module.
//
// Self-contained: it stands in the page, and loads what an address relative to the page names. Without integrities
// nothing is checked. The program starts when `ready` is there too. Resolves to what it exports.
const loadProgram = async ({ script, wasm, scriptIntegrity = "", wasmIntegrity = "" }, ready) => {
  const failed = (address) => () => {
    throw new Error(`${address} could not be loaded or was altered on the way`);
  };
  /** Browsers keep what was altered as if it never changed: what the server has now may be right. */
  const anew = (address, integrity) => fetch(address, { integrity, cache: "reload" });
  const preload = () => {
    const link = document.createElement("link");
    return new Promise((onload, onerror) => {
      Object.assign(link, { rel: "modulepreload", crossOrigin: "", integrity: scriptIntegrity, href: script, onload, onerror });
      // An older browser would never say that it is done.
      if (!link.relList.supports("modulepreload")) onload();
      document.head.append(link);
    }).finally(() => link.remove());
  };
  const checked = preload().catch(() => anew(script, scriptIntegrity).then(preload));
  const [program, response] = await Promise.all([
    checked.then(() => import(new URL(script, document.baseURI)), failed(script)),
    fetch(wasm, { integrity: wasmIntegrity }).catch(() => anew(wasm, wasmIntegrity)).catch(failed(wasm)),
    ready,
  ]);
  await program.default({ module_or_path: response });
  return program;
};
