// Our layouts beside d3-sankey's: node benches/peer/compare.mjs GRAPHS.json -> tables in Markdown.
// The same nodes, links, columns and height for both; both results are judged by the functions below.
import { readFileSync } from "node:fs";
import { sankey } from "d3-sankey";

const ROUNDS = 9;
const graphs = JSON.parse(readFileSync(process.argv[2], "utf8"));

// d3-sankey with its defaults: 6 iterations, padding 8, no sorting; only the columns are given, and the order in which
// the nodes come, on which its result depends.
function d3(graph, order) {
  const place = new Map(order.map((node, at) => [node, at]));
  return sankey()
    .nodeWidth(12)
    .nodeAlign((node) => node.column)
    .extent([[0, graph.top], [graph.width, graph.bottom]])({
      nodes: order.map((node) => ({ column: graph.nodes[node][0] })),
      links: graph.links.map(([source, target, value]) => ({ source: place.get(source), target: place.get(target), value })),
    });
}

// Three orders to start from: the largest first, by name, and the one our layout ends with.
function starts(graph) {
  const given = graph.nodes.map((_, at) => at);
  const size = given.map(() => 0);
  for (const [from, to, value] of graph.links) {
    size[from] += value;
    size[to] += value;
  }
  const byName = (a, b) => (graph.nodes[a][3] < graph.nodes[b][3] ? -1 : 1);
  return [given.toSorted((a, b) => size[b] - size[a]), given.toSorted(byName), given];
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
  // Of the three, the best in each respect, though no single one may have all.
  const results = starts(graph).map((order) =>
    score(d3(graph, order).links.map((link) => [link.source.column, link.y0, link.y1, link.value])),
  );
  const best = (what) => Math.min(...results.map((result) => result[what]));
  const theirs = { count: best("count"), weighted: best("weighted"), travel: best("travel") };
  const [count, weighted] = graph.free ?? [NaN, NaN];
  const ms = { order: graph.order_ms, ours: graph.layout_ms, theirs: graph.layout_ms > 0 ? median(() => d3(graph, starts(graph)[0])) : 0 };
  return { graph, ours, theirs, free: { count, weighted: (weighted / total / total) * 1e4 }, ms };
});

const shown = (value) => (Number.isNaN(value) ? "" : value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(value < 10 ? 2 : 1));
const cell = (ours, theirs) => (ours <= theirs * (1 + 1e-9) ? `**${shown(ours)}**` : shown(ours));

const noMore = (of) => (row) => of(row.ours) <= of(row.theirs) * (1 + 1e-9);
const alone = (of) => (row) => of(row.free) <= of(row.theirs) * (1 + 1e-9);
const count = (of) => of.count;
const weighted = (of) => of.weighted;
const both = (row) => noMore(count)(row) && noMore(weighted)(row);

console.log("| Graphs | how many | crossings no worse | weighted no worse | both | alone, both | travel no worse |");
console.log("| --- " + "| ---: ".repeat(6) + "|");
for (const kind of ["chain", "chain, open", "sankey", "sankey, open", "earlier"]) {
  const own = rows.filter((row) => row.graph.kind === kind);
  const wins = (of) => own.filter(of).length;
  const aloneBoth = own[0].graph.free === null ? "" : wins((row) => alone(count)(row) && alone(weighted)(row));
  console.log(
    `| ${kind} | ${own.length} | ${wins(noMore(count))} | ${wins(noMore(weighted))} | ${wins(both)} | ${aloneBoth} ` +
      `| ${wins(noMore((of) => of.travel))} |`,
  );
}
const sum = (own, of) => own.reduce((sum, row) => sum + of(row), 0);
const earlier = rows.filter((row) => row.graph.kind === "earlier");
for (const [what, of] of [["crossings", count], ["weighted crossings", weighted]]) {
  const ratio = sum(earlier, (row) => Math.log((of(row.ours) + 1) / (of(row.theirs) + 1))) / earlier.length;
  console.log(`\nEarlier years, ${what}: ${(Math.exp(ratio) * 100).toFixed(1)} % of d3-sankey's (geometric mean).`);
}

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
