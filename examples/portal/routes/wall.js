// The console's own page, of another origin, in a frame. Its gateway signs operators in; the portal's token is not for it.
import { note } from "../events.js";

export const title = "In a frame";
export const template = "route-wall";

export const show = async (place, { signal, setTitle }) => {
  const { connect } = await import("/customer-console-frame.js");
  if (signal.aborted) return;
  const origin = JSON.parse(document.getElementById("portal-config").textContent).console;
  const holder = place.querySelector("template");
  const frame = holder.content.firstElementChild;
  const onTitle = (words) => {
    setTitle(words);
    note("title of the frame", words);
  };
  const { disconnect } = connect(frame, { origin, maxHeight: 1_600, onTitle });
  signal.addEventListener("abort", disconnect);
  // Before it is in the page: an empty frame would be of our origin, and browsers warn of such a sandbox.
  frame.src = `${origin}/`;
  holder.replaceWith(frame);
};
