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
      await new Promise((done, fail) => {
        const observer = new MutationObserver(() => holds() && (observer.disconnect(), clearTimeout(limit), done()));
        observer.observe(document, { childList: true, subtree: true, characterData: true });
        const limit = setTimeout(() => fail(new Error(`never true: ${holds}, the caption is ${caption()}`)), 20_000);
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
  /** Rows other than those of the caption `before` are there. */
  bench.other = (before) => caption() !== before && caption().includes(" of ");
  bench.click = (label) => document.querySelector(`[aria-label="${label}"]`).click();
  bench.caption = caption;
  bench.rowCount = rowCount;
  bench.flip = async (times) => {
    for (let flip = 0; flip < times; flip++) {
      const before = caption();
      bench.click(flip % 2 ? "Previous page" : "Next page");
      await until(() => bench.other(before));
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
  search: () => {
    const before = bench.caption();
    return bench.measure(() => bench.search("an"), () => bench.other(before));
  },
  "status filter": async () => {
    const before = bench.caption();
    const took = await bench.measure(() => bench.status("Active"), () => bench.other(before));
    // Back to more rows for the flips.
    const narrow = bench.caption();
    await bench.measure(() => bench.search(""), () => bench.other(narrow));
    return took;
  },
};
