"""Reference values for tests/network.rs, by an independent implementation.

Run with networkx 3.6.1, numpy 2.4.6, scipy 1.17.1 on Python 3.11.7:
    pip install networkx==3.6.1 numpy==2.4.6 scipy==1.17.1 && python tests/reference/network.py
It prints the tables that tests/network.rs holds.
"""

import networkx as nx

NODES = 12


def arcs():
    """The graph of `sample` in tests/network.rs: a fixed rule, weights over three orders of magnitude."""
    for i in range(NODES):
        for j in range(NODES):
            dice = (i * 31 + j * 17 + i * j * 7) % 11
            # Node 11 ships to nobody.
            if i == j or i == 11 or dice > 3:
                continue
            yield i, j, float((i * 5 + j * 3 + 1) ** 2 % 97 + 1) * 10.0 ** (dice - 1)


def main():
    graph = nx.DiGraph()
    graph.add_nodes_from(range(NODES))
    for i, j, weight in arcs():
        graph.add_edge(i, j, weight=weight, distance=1.0 / weight)
    hubs, authorities = nx.hits(graph, max_iter=10_000, tol=0.0)
    print(graph.number_of_edges(), "arcs")
    table("BETWEENNESS", nx.betweenness_centrality(graph, weight="distance", normalized=True))
    table("HUBS", hubs)
    table("AUTHORITIES", authorities)
    table("PAGERANK", nx.pagerank(graph, alpha=0.85, weight="weight", tol=1e-15, max_iter=10_000))


def table(name, values):
    print(f"const {name}: [f64; {NODES}] = [")
    for node in range(NODES):
        print(f"    {values[node] + 0.0:.12f},")
    print("];")


if __name__ == "__main__":
    main()
