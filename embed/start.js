// The programs of the standalone page: the console itself, and those that it loads when somebody wants them.
(() => {
  const loading = {};
  /** `[script's, wasm's]` of each program. */
  let integrities = {};
  const ready = new Promise((done) => addEventListener("DOMContentLoaded", done));
  const addressOf = (name) => document.getElementById("customer-console").dataset[name];
  const load = (name, script, ready) => {
    const [scriptIntegrity, wasmIntegrity] = integrities[name] ?? [];
    return loadProgram({ script, wasm: script.replace(".js", "_bg.wasm"), scriptIntegrity, wasmIntegrity }, ready);
  };
  /** Nobody else can make such an address where the page's policy says so: it takes names of programs only. */
  const policy = window.trustedTypes?.createPolicy("customer-console", { createScriptURL: addressOf });

  /** Trunk puts the call of this into the page (Trunk.toml), and xtask/finish.mjs what was built. */
  window.customerConsoleStart = (script, built = {}) => {
    integrities = built;
    load("console", script, ready).catch((error) => ready.then(() => customerConsoleFailed(`Start-up failed: ${error.message}`)));
  };

  /** Loads a program once, and again after a failure. */
  window.customerConsoleProgram = (name) =>
    (loading[name] ??= load(name, addressOf(name)).catch((error) => {
      delete loading[name];
      throw error;
    }));

  /** Starts a program in a worker. Browsers do not check its script: this one checks what they then have kept. */
  window.customerConsoleWorker = async (name) => {
    await fetch(addressOf(name), { integrity: integrities[name]?.[0] ?? "", cache: "reload" });
    return new Worker(policy?.createScriptURL(name) ?? addressOf(name), { type: "module" });
  };
})();
