// The login stub. A real portal asks its identity provider; as there, the token is nowhere but in memory.
let person = null;
let token = null;
const changes = new EventTarget();

const become = (nextPerson, nextToken) => {
  person = nextPerson;
  token = nextToken;
  changes.dispatchEvent(new Event("change"));
};

export const session = {
  get person() {
    return person;
  },

  signIn(name) {
    become(name, crypto.randomUUID());
  },

  signOut() {
    become(null, null);
  },

  /** For the consoles, which call it before each request: a token that was renewed is used at once. */
  async headers() {
    if (token === null) throw new Error("Nobody is signed in");
    return { authorization: `Bearer ${token}` };
  },

  onChange(run) {
    changes.addEventListener("change", run);
  },
};
