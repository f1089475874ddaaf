// The real nginx with the project's own templates, in a temporary folder; for the journeys and the bench.
import { spawn, execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Debian's folders, or those of the packages that `cargo xtask test` unpacked. */
const PROGRAM = process.env.NGINX ?? "/usr/sbin/nginx";
const TYPES = join(dirname(PROGRAM), "../../etc/nginx/mime.types");
const RENDER = fileURLToPath(new URL("../deploy/render.sh", import.meta.url));
/** Between two looks whether it has started, and how often. */
const LOOK_MS = 20;
const LOOKS = 500;
/** A port that was free may be taken when nginx wants it. */
const ATTEMPTS = 3;

/** Stands in where the build has not made the policy of its own. */
const POLICY = `set $console_csp "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; worker-src 'self'; connect-src 'self'$console_connect_src; base-uri 'none'; form-action 'none'; frame-ancestors $console_frame_ancestors";\n`;

const freePort = () =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** What Debian's and the image's nginx.conf do, with every path in the folder. */
const main = (folder) => `
daemon off;
worker_processes 2;
${process.getuid() === 0 ? "user root;" : ""}
pid ${folder}/nginx.pid;
error_log ${folder}/logs/start.log notice;
events {
    worker_connections 1024;
}
http {
    include ${TYPES};
    default_type application/octet-stream;
    ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/temp/${name};`).join("\n    ")}
    include ${folder}/conf.d/*.conf;
}
`;

/** Every file below a folder. */
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.path, entry.name));

export class Nginx {
  constructor(folder, settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /** `api` is the upstream's address, `dist` the console, if it is to be served; `settings` are variables of the templates, `policy` a `csp.conf` for `dist`. */
  static async start({ api, key = "demo-key-1", secret, dist = process.env.CONSOLE_DIST, settings = {}, policy }) {
    const folder = mkdtempSync(join(tmpdir(), "console-nginx-"));
    for (const name of ["logs", "temp", "cache"]) mkdirSync(join(folder, name));
    if (dist) cpSync(dist, join(folder, "dist"), { recursive: true });
    else mkdirSync(join(folder, "dist"));
    const own = join(folder, "dist", "csp.conf");
    if (policy || !existsSync(own)) writeFileSync(own, policy ?? POLICY);
    const nginx = new Nginx(folder, {
      PATH: process.env.PATH,
      CONSOLE_HOST: "127.0.0.1",
      CONSOLE_API_URL: api,
      CONSOLE_CLIENT_KEY: key,
      CONSOLE_CLIENT_SECRET: secret,
      CONSOLE_ROOT: join(folder, "dist"),
      CONSOLE_CACHE_DIR: join(folder, "cache"),
      CONSOLE_ACCESS_LOG: join(folder, "logs", "access.log"),
      CONSOLE_ERROR_LOG: join(folder, "logs", "error.log"),
      ...settings,
    });
    try {
      for (let attempt = 1; !(await nginx.begin()); attempt++)
        if (attempt === ATTEMPTS) throw new Error(`nginx did not start: ${nginx.logs()}`);
    } catch (error) {
      await nginx.stop();
      throw error;
    }
    return nginx;
  }

  async begin() {
    const port = await freePort();
    this.address = `http://127.0.0.1:${port}`;
    execFileSync(RENDER, [join(this.folder, "conf.d")], { env: { ...this.settings, CONSOLE_LISTEN: `127.0.0.1:${port}` }, stdio: "pipe" });
    writeFileSync(join(this.folder, "nginx.conf"), main(this.folder));
    this.child = spawn(PROGRAM, ["-p", this.folder, "-e", join(this.folder, "logs", "start.log"), "-c", join(this.folder, "nginx.conf")], { stdio: "ignore" });
    this.ended = new Promise((done) => this.child.once("error", done).once("exit", done));
    for (let look = 0; look < LOOKS && this.child.exitCode === null; look++) {
      // Written once the port is taken.
      if (existsSync(join(this.folder, "nginx.pid"))) return true;
      await new Promise((done) => setTimeout(done, LOOK_MS));
    }
    return false;
  }

  /** All that nginx wrote down. */
  logs() {
    return filesIn(join(this.folder, "logs")).map((file) => readFileSync(file, "utf8")).join("");
  }

  /** What lies in the shared cache, and in temporary files. */
  kept() {
    return ["cache", "temp"].flatMap((name) => filesIn(join(this.folder, name))).map((file) => readFileSync(file, "latin1"));
  }

  async stop() {
    if (this.child?.exitCode === null) this.child.kill("SIGTERM");
    await this.ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}
