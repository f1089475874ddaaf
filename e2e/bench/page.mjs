// What runs inside both pages: the same probes and the same actions.

/** Installed before any script of the page. */
export const instrument = () => {
  const bench = (window.bench = { cls: 0 });
  const memories = [];
  for (const name of ["instantiateStreaming", "instantiate"]) {
    const original = WebAssembly[name].bind(WebAssembly);
    WebAssembly[name] = async (...args) => {
      const result = await original(...args);
      const memory = (result.instance ?? result).exports?.memory;
      if (memory) memories.push(memory);
      return result;
    };
  }
  bench.wasmBytes = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) bench.cls += shift.value;
  }).observe({ type: "layout-shift", buffered: true });

  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0)));
  const firstRow = () => document.querySelector("tbody th[scope=row]");
  const caption = () => document.querySelector("caption")?.textContent ?? "";
  const rowCount = () => document.querySelectorAll("tbody th[scope=row]").length;
  const until = async (holds) => {
    if (!holds()) {
      await new Promise((done) => {
        const observer = new MutationObserver(() => holds() && (observer.disconnect(), done()));
        observer.observe(document, { childList: true, subtree: true, characterData: true });
      });
    }
    return painted();
  };
  bench.firstRows = until(() => firstRow() !== null);
  /** Milliseconds from `act` to the paint after `holds`. */
  bench.measure = async (act, holds) => {
    await painted();
    const start = performance.now();
    act();
    return (await until(holds)) - start;
  };
  bench.click = (label) => document.querySelector(`[aria-label="${label}"]`).click();
  bench.caption = caption;
  bench.rowCount = rowCount;
  bench.flip = async (times) => {
    for (let flip = 0; flip < times; flip++) {
      const before = caption();
      bench.click(flip % 2 ? "Previous page" : "Next page");
      await until(() => caption() !== before);
    }
  };
  bench.search = (text) => {
    const input = document.getElementById("search");
    input.value = text;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    input.form?.requestSubmit();
  };
  bench.status = (label) => [...document.querySelectorAll("label")].find((one) => one.textContent.trim().startsWith(label)).click();
  bench.size = (rows) => {
    const select = [...document.querySelectorAll("select")].at(-1);
    select.value = String(rows);
    select.dispatchEvent(new Event("change", { bubbles: true }));
  };
};

/** In this order: each starts where the one before ended. */
export const actions = {
  "next page, not cached": () => bench.measure(() => bench.click("Next page"), () => bench.caption().includes("26–50")),
  "next page, cached": async () => {
    await bench.measure(() => bench.click("Previous page"), () => bench.caption().includes("1–25"));
    return bench.measure(() => bench.click("Next page"), () => bench.caption().includes("26–50"));
  },
  "page size 100": () => bench.measure(() => bench.size(100), () => bench.rowCount() === 100),
  search: () => bench.measure(() => bench.search("an"), () => !bench.caption().includes("2,560")),
  "status filter": async () => {
    const before = bench.caption();
    const took = await bench.measure(() => bench.status("Active"), () => bench.caption() !== before && bench.caption().includes("of"));
    // Back to the plain list for the flips.
    await bench.measure(() => bench.search(""), () => !bench.caption().includes("nothing"));
    return took;
  },
};
