// What both platforms' drawings share.
const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// Ids of the golden files, and the names that a client would show for them.
const people = { U0SAM: "sam", "1100000000000000011": "sam" };
const channels = { C0METRO: "metro", "1100000000000000003": "metro" };

export const escape = text => text.replace(/[&<>"]/g, character => entities[character]);
export const box = (kind, inner) => `<div class="${kind}">${inner}</div>`;
export const span = (kind, inner) => `<span class="${kind}">${inner}</span>`;
export const link = inner => `<a>${inner}</a>`;
export const person = id => span("mention", `@${escape(people[id] ?? id)}`);
export const channel = id => span("mention", `#${escape(channels[id] ?? id)}`);

// A kind that is not drawn ends the work: a picture that leaves something out would be taken for the message.
export function unknown(what, value) {
  throw new Error(`${what} is not drawn yet: ${JSON.stringify(value)}`);
}

// Reads inline marks from left to right. A rule is a sticky expression and what it becomes; "inner" reads the marks inside it.
export function inline(text, rules) {
  const inner = part => inline(part, rules);
  let drawn = "";
  for (let at = 0; at < text.length;) {
    const hit = match(text, at, rules);
    drawn += hit ? hit.draw(hit.found, inner) : escape(text[at]);
    at += hit ? hit.found[0].length : 1;
  }

  return drawn;
}

function match(text, at, rules) {
  for (const [expression, draw] of rules) {
    expression.lastIndex = at;
    const found = expression.exec(text);
    if (found) {
      return { found, draw };
    }
  }

  return null;
}

// The bot's message: a letter for its picture, its name, and what it says.
export const message = (time, body) => box("message",
  box("avatar", "F") + box("said", box("who", span("name", "FactBot") + span("app", "APP") + span("time", time)) + body));
