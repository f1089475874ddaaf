// The dialog for signing in, and who is signed in.
import { session } from "./session.js";

const byId = (id) => document.getElementById(id);
const dialog = byId("sign-in");
const form = byId("sign-in-form");

/** Two consoles may ask for it at once. */
export const askToSignIn = () => {
  if (!dialog.open) dialog.showModal();
};

export const startSignIn = ({ onSignIn, onSignOut }) => {
  byId("sign-in-button").addEventListener("click", askToSignIn);
  byId("sign-in-cancel").addEventListener("click", () => dialog.close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    session.signIn(form.elements.name.value.trim() || "somebody");
    dialog.close();
    onSignIn();
  });
  byId("sign-out-button").addEventListener("click", () => {
    session.signOut();
    onSignOut();
  });
  session.onChange(() => {
    const isIn = session.person !== null;
    byId("person").textContent = isIn ? `Signed in as ${session.person}` : "Not signed in";
    byId("sign-in-button").hidden = isIn;
    byId("sign-out-button").hidden = !isIn;
  });
};
