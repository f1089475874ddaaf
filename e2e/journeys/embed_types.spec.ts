import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

test("the declarations let through what is right, and nothing that is wrong", () => {
  const flags = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "--lib", "es2022,dom,dom.iterable"];
  let said = "";
  try {
    execFileSync(here("../node_modules/.bin/tsc"), [...flags, here("../host/types.ts"), here("../../embed/customer-console.d.ts")]);
  } catch (error) {
    said = String((error as { stdout: Buffer }).stdout);
  }
  expect(said).toBe("");
});
