// Our layouts beside d3-sankey's: node benches/peer/compare.mjs GRAPHS.json -> tables in Markdown.
// The same nodes, links, columns and height for both; both results are judged by the functions below.
import { readFileSync } from "node:fs";
import { sankey } from "d3-sankey";

const ROUNDS = 9;
const graphs = JSON.parse(readFileSync(process.argv[2], "utf8"));

// d3-sankey with its defaults: 6 iterations, padding 8, no sorting; only the columns are given.
function d3(graph) {
  return sankey()
    .nodeWidth(12)
    .nodeAlign((node) => node.column)
    .extent([[0, graph.top], [graph.width, graph.bottom]])({
      nodes: graph.nodes.map(([column]) => ({ column })),
      links: graph.links.map(([source, target, value]) => ({ source, target, value })),
    });
}

function median(work) {
  const times = [];
  for (let at = 0; at < ROUNDS; at += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1];
}

// Links as [column, y at the start, y at the end, value] -> pairs that cross, the same weighted by both values
// as parts of all, and how far an average dollar is moved up or down.
function score(links) {
  let [count, weighted, travel] = [0, 0, 0];
  const total = links.reduce((sum, link) => sum + link[3], 0);
  for (let a = 0; a < links.length; a += 1) {
    const [column, start, end, value] = links[a];
    travel += (value * Math.abs(start - end)) / total;
    for (let b = a + 1; b < links.length; b += 1) {
      const other = links[b];
      if (other[0] === column && (start - other[1]) * (end - other[2]) < -1e-9) {
        count += 1;
        weighted += (value / total) * (other[3] / total);
      }
    }
  }
  return { count, weighted: weighted * 1e4, travel };
}

const rows = graphs.map((graph) => {
  const column = (node) => graph.nodes[node][0];
  const total = graph.links.reduce((sum, link) => sum + link[2], 0);
  const ours = score(graph.links.map(([from, , value, start, end]) => [column(from), start, end, value]));
  const theirs = score(d3(graph).links.map((link) => [link.source.column, link.y0, link.y1, link.value]));
  const [count, weighted] = graph.free;
  const ms = { order: graph.order_ms, ours: graph.layout_ms, theirs: median(() => d3(graph)) };
  return { graph, ours, theirs, free: { count, weighted: (weighted / total / total) * 1e4 }, ms };
});

const shown = (value) => (value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value < 10 ? 2 : 1));
const cell = (ours, theirs) => (ours <= theirs * (1 + 1e-9) ? `**${shown(ours)}**` : shown(ours));

for (const kind of ["chain", "chain, open", "sankey", "sankey, open"]) {
  const own = rows.filter((row) => row.graph.kind === kind);
  console.log(`\n### ${kind}\n`);
  console.log("| Graph | nodes | links | crossings, d3 | ours | alone | weighted, d3 | ours | alone | travel, d3 | ours |");
  console.log("| --- " + "| ---: ".repeat(10) + "|");
  for (const { graph, ours, theirs, free } of own) {
    console.log(
      `| ${graph.name} | ${graph.nodes.length} | ${graph.links.length} ` +
        `| ${shown(theirs.count)} | ${cell(ours.count, theirs.count)} | ${cell(free.count, theirs.count)} ` +
        `| ${shown(theirs.weighted)} | ${cell(ours.weighted, theirs.weighted)} | ${cell(free.weighted, theirs.weighted)} ` +
        `| ${shown(theirs.travel)} | ${cell(ours.travel, theirs.travel)} |`,
    );
  }
  const wins = (of) => own.filter(of).length;
  console.log(
    `\n${own.length} graphs; no more crossings than d3 in ${wins((r) => r.ours.count <= r.theirs.count)} ` +
      `(alone ${wins((r) => r.free.count <= r.theirs.count)}), weighted in ` +
      `${wins((r) => r.ours.weighted <= r.theirs.weighted * (1 + 1e-9))} ` +
      `(alone ${wins((r) => r.free.weighted <= r.theirs.weighted * (1 + 1e-9))}), ` +
      `no more travel in ${wins((r) => r.ours.travel <= r.theirs.travel * (1 + 1e-9))}.`,
  );
}

console.log("\n### time\n\n| Graph | nodes | links | order, once, ms | layout, ms | d3-sankey, ms |");
console.log("| --- " + "| ---: ".repeat(5) + "|");
const timed = rows.filter((row) => row.graph.layout_ms > 0 && /open/.test(row.graph.kind));
for (const { graph, ms } of timed) {
  console.log(
    `| ${graph.name}, ${graph.kind} | ${graph.nodes.length} | ${graph.links.length} ` +
      `| ${ms.order.toFixed(2)} | ${ms.ours.toFixed(2)} | ${ms.theirs.toFixed(2)} |`,
  );
}
