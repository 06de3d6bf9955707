// Writes a PNG again with a palette (https://www.w3.org/TR/png-3/): drawn text has few colours, and the file becomes a third of its size.
import { crc32, deflateSync, inflateSync } from "node:zlib";

const mostColours = 256;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function smaller(png) {
  const picture = read(png);
  const colours = pixelsOf(picture);
  const palette = mostFrequent(colours);
  return write(picture, palette, indexed(colours, palette));
}

function read(png) {
  const data = [];
  let head;
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString("latin1", at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === "IHDR") head = body;
    if (type === "IDAT") data.push(body);
    at += length + 12;
  }

  const bytes = { 2: 3, 6: 4 }[head[9]];
  if (head[8] !== 8 || !bytes || head[12] !== 0) {
    throw new Error("Only PNGs of eight bits a channel, in colour, not interlaced, are read.");
  }

  const width = head.readUInt32BE(0);
  return { width, height: head.readUInt32BE(4), bytes, rows: unfiltered(inflateSync(Buffer.concat(data)), width * bytes, bytes) };
}

// Each row begins with the number of its filter, which says from which neighbours its bytes are counted.
function unfiltered(data, length, bytes) {
  const rows = [];
  let above = new Uint8Array(length);
  for (let at = 0; at < data.length; at += length + 1) {
    const row = Uint8Array.from(data.subarray(at + 1, at + 1 + length));
    for (let i = 0; i < length; i++) {
      row[i] += predicted(data[at], i >= bytes ? row[i - bytes] : 0, above[i], i >= bytes ? above[i - bytes] : 0);
    }

    rows.push(row);
    above = row;
  }

  return rows;
}

function predicted(filter, left, up, corner) {
  switch (filter) {
    case 0: return 0;
    case 1: return left;
    case 2: return up;
    case 3: return (left + up) >> 1;
    default: return paeth(left, up, corner);
  }
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map(value => Math.abs(guess - value));
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

const pixelsOf = ({ rows, bytes, width }) => rows.map(row =>
  Uint32Array.from({ length: width }, (_, x) => (row[x * bytes] << 16) | (row[x * bytes + 1] << 8) | row[x * bytes + 2]));

function mostFrequent(rows) {
  const counts = new Map();
  for (const row of rows) {
    for (const colour of row) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }

  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, mostColours).map(([colour]) => colour);
}

function indexed(rows, palette) {
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const place = colour => {
    if (!places.has(colour)) places.set(colour, nearest(colour, palette));
    return places.get(colour);
  };
  return Buffer.concat(rows.map(row => Buffer.from([0, ...Array.from(row, place)])));
}

function nearest(colour, palette) {
  const distance = other => [16, 8, 0].reduce((sum, shift) => sum + ((colour >> shift & 255) - (other >> shift & 255)) ** 2, 0);
  return palette.reduce((best, other, place) => (distance(other) < distance(palette[best]) ? place : best), 0);
}

function write({ width, height }, palette, data) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap(colour => [colour >> 16, colour >> 8 & 255, colour & 255]));
  const packed = deflateSync(data, { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", head), chunk("PLTE", colours), chunk("IDAT", packed), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  const length = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
