// The standalone page in a frame: tells the page around it how high it would be if nothing scrolled, and its title.
// Only after that page has said hello, and only if the configuration names its origin ("frame_origins"). The page
// around it has embed/frame.js for that.
{
  let origin, told, waits;
  const tell = () => {
    waits = 0;
    const grid = document.querySelector(".grid");
    // The stage itself is as high as the frame.
    const parts = [...document.getElementById("customer-console").children].reduce((sum, part) => sum + part.offsetHeight, 0);
    const whole = parts + (grid ? grid.firstElementChild.offsetHeight - grid.clientHeight : 0);
    // At 32 rem and below the layout is another one, which would ask for another height.
    const least = 33 * parseFloat(getComputedStyle(document.documentElement).fontSize);
    const now = { type: "customer-console", height: Math.ceil(Math.max(whole, least)), title: document.title };
    if (told !== (told = JSON.stringify(now))) parent.postMessage(now, origin);
  };
  const soon = () => (waits ||= requestAnimationFrame(tell));
  addEventListener("message", (event) => {
    if (event.source !== parent || event.data?.type !== "customer-console-hello") return;
    const { frame_origins } = JSON.parse(document.getElementById("customer-console-config").textContent);
    if (!frame_origins?.includes(event.origin)) return;
    if (!origin) {
      new MutationObserver(soon).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      addEventListener("resize", soon);
    }
    origin = event.origin;
    told = "";
    soon();
  });
}
