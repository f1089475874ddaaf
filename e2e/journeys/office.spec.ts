import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { TestInfo } from "@playwright/test";
import { expect, shows, test } from "../fixtures";

/** Records of RFC 4180. */
const records = (text: string) => {
  const [all, field]: [string[][], { text: string; quoted: boolean }] = [[[]], { text: "", quoted: false }];
  const put = () => {
    all.at(-1)!.push(field.text);
    field.text = "";
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (field.quoted && char === '"' && text[at + 1] === '"') field.text += text[++at];
    else if (char === '"') field.quoted = !field.quoted;
    else if (!field.quoted && char === ",") put();
    else if (!field.quoted && (char === "\n" || (char === "\r" && text[at + 1] === "\n"))) {
      if (char === "\r") at++;
      put();
      all.push([]);
    } else field.text += char;
  }
  return all.filter((record) => record.length > 0);
};

/** A spreadsheet knows one kind of line break in a cell, and no NUL. */
const plain = (text: string) => text.replace(/\r\n?/g, "\n").replaceAll("\0", "");
/** It keeps 15 digits of a number. */
const isSameNumber = (ours: string, theirs: string) =>
  ours !== "" && Number.isFinite(Number(ours)) && Math.abs(Number(ours) - Number(theirs)) <= 1e-14 * Math.abs(Number(ours));

/** What is in the cells of a sheet of LibreOffice's own format, and whether anything in it is a formula. */
const converted = (file: string, info: TestInfo, ...options: string[]) => {
  const [folder, profile] = [info.outputPath("converted"), info.outputPath("profile")];
  const run = (format: string) => execFileSync("soffice", [`-env:UserInstallation=file://${profile}`, "--headless", ...options, "--convert-to", format, "--outdir", folder, file]);
  run("fods");
  run("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false");
  const path = join(folder, basename(file).replace(/\.\w+$/, ""));
  return { formulas: readFileSync(`${path}.fods`, "utf8").match(/table:formula/g) ?? [], cells: records(readFileSync(`${path}.csv`, "utf8")) };
};

test("LibreOffice opens the workbook: texts as they are, amounts as numbers, times as times, and no formula", async ({ page, servers }, info) => {
  test.setTimeout(120_000);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const take = async (format: string, file: string) => {
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("radio", { name: format, exact: true }).check();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Start export" }).click();
    await (await saved).saveAs(file);
    const sha256 = await page.getByRole("definition").filter({ hasText: /^[0-9a-f]{64}$/ }).textContent();
    await page.getByRole("button", { name: "Done" }).click();
    return sha256;
  };
  const [workbook, lines] = [info.outputPath("export.xlsx"), info.outputPath("export.jsonl")];
  const sha256 = await take("Excel workbook", workbook);
  expect(createHash("sha256").update(readFileSync(workbook)).digest("hex")).toBe(sha256);
  await take("JSON Lines", lines);

  const { formulas, cells } = converted(workbook, info);
  expect(formulas).toEqual([]);
  const wanted = readFileSync(lines, "utf8").trim().split("\n").map((line) => JSON.parse(line));
  const names = Object.keys(wanted[0]);
  expect(cells[0]).toEqual(names);
  expect(cells.length).toBe(wanted.length + 1);
  const shown = (value: unknown) => (value === null ? "" : plain(String(value)));
  const asTime = (value: string) => value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?Z$/, "$1 $2");
  const odd = wanted.flatMap((customer, row) =>
    names.flatMap((name, column) => {
      const [value, there] = [customer[name], plain(cells[row + 1][column] ?? "")];
      const isSame = there === shown(value) || (typeof value === "string" && there === asTime(value)) || (typeof value === "number" && isSameNumber(String(value), there));
      return isSame ? [] : [`row ${row}, ${name}: ${JSON.stringify(value).slice(0, 80)} became ${JSON.stringify(there).slice(0, 80)}`];
    }),
  );
  expect(odd).toEqual([]);
  expect(wanted.some((customer) => String(customer.first_name).startsWith("=")), "the data has formulas").toBe(true);
  expect(cells.flat().some((cell) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(cell)), "times are times").toBe(true);
});

test("LibreOffice opens the CSV cell by cell as it is, hostile rows included, and runs no formula", async ({ page, servers }, info) => {
  test.setTimeout(120_000);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Start export" }).click();
  const file = info.outputPath("export.csv");
  await (await saved).saveAs(file);
  const csv = readFileSync(file, "utf8");

  // Commas, quotes, UTF-8, from line 1, and formulas evaluated: the worst that somebody can choose.
  const filter = "CSV:44,34,76,1,,0,false,false,false,false,false,-1,true";
  const { formulas, cells: theirs } = converted(file, info, `--infilter=${filter}`);
  expect(formulas).toEqual([]);
  const ours = records(csv);
  expect(theirs.length).toBe(ours.length);
  expect(ours.length).toBe(2561);
  const odd = ours.flatMap((record, row) =>
    record.flatMap((value, column) => {
      const shown = theirs[row][column] ?? "";
      const isSame = plain(shown) === plain(value) || isSameNumber(value, shown);
      return isSame ? [] : [`row ${row}, column ${column}: ${JSON.stringify(value).slice(0, 80)} became ${JSON.stringify(shown).slice(0, 80)}`];
    }),
  );
  expect(odd).toEqual([]);
  expect(ours.flat().some((value) => value.startsWith("'=")), "the data has formulas to neutralise").toBe(true);
});
