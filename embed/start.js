// The programs of the standalone page: the console itself, and those that it loads when somebody wants them.
(() => {
  const loading = {};
  /** `[script's, wasm's]` of each program. */
  let integrities = {};
  /** What stands in the names of built files of messages. */
  let mark = "";
  const built = new Promise((done) => addEventListener("DOMContentLoaded", done));
  const messages = messagesFrom((group, language) => (mark ? `${group}.${language}-${mark}.txt` : `messages/${group}.${language}.txt`));
  const addressOf = (name) => document.getElementById("customer-console").dataset[name];
  const configured = () => {
    try {
      return JSON.parse(document.getElementById("customer-console-config").textContent);
    } catch {
      // The console says what is wrong with it.
      return {};
    }
  };
  const load = (name, script, ready) => {
    const [scriptIntegrity, wasmIntegrity] = integrities[name] ?? [];
    return loadProgram({ script, wasm: script.replace(".js", "_bg.wasm"), scriptIntegrity, wasmIntegrity }, ready);
  };
  /** Nobody else can make such an address where the page's policy says so: it takes names of programs only. */
  const policy = window.trustedTypes?.createPolicy("customer-console", { createScriptURL: addressOf });

  /** Trunk puts the call of this into the page (Trunk.toml), and xtask/finish.mjs what was built. */
  window.customerConsoleStart = (script, programs = {}, messagesMark = "") => {
    integrities = programs;
    mark = messagesMark;
    const wanted = languageOf(liked().language, configured().locale, ...navigator.languages);
    const speak = (language) => Object.assign(document.documentElement, { lang: language, dir: directionOf(language) });
    speak(wanted);
    const spoken = speechOf(messages, wanted).then((speech) => {
      window.customerConsoleSpeech = speech;
      speak(speech.language);
      return built;
    });
    load("console", script, spoken).catch((error) => built.then(() => customerConsoleFailed(error.message, true)));
  };

  window.customerConsoleRestart = () => location.reload();

  /** Loads a program once, and again after a failure. */
  const program = (name) =>
    (loading[name] ??= load(name, addressOf(name)).catch((error) => {
      delete loading[name];
      throw error;
    }));
  window.customerConsoleOpen = (name, tool, port) => openWith(program(name), messages(name, customerConsoleSpeech.language), tool, port);

  window.customerConsoleKeep = (port, what, bytes) => keepWith(customerConsoleOpen, port, what, bytes);

  /** Starts a program in a worker. Browsers do not check its script: this one checks what they then have kept. */
  window.customerConsoleWorker = async (name) => {
    await fetch(addressOf(name), { integrity: integrities[name]?.[0] ?? "", cache: "reload" });
    return new Worker(policy?.createScriptURL(name) ?? addressOf(name), { type: "module" });
  };
})();
