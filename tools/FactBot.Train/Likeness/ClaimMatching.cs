using System.Text.Json;
using static TorchSharp.torch;

namespace FactBot.Train.Likeness;

/// <summary>The public collection of posts and the checked claims that they repeat.</summary>
internal sealed class ClaimMatching
{
    /// <summary>How many claims are told for a post.</summary>
    private const int Told = 5;

    private readonly List<(string Id, string Text)> _claims;
    private readonly List<(string Id, string Text)> _queries;

    public ClaimMatching(DirectoryInfo shared)
    {
        var folder = Path.Combine(shared.FullName, "data/matching");
        _claims = Rows(Path.Combine(folder, "claims.tsv"));
        _queries = Rows(Path.Combine(folder, "dev.queries.tsv"));
    }

    public IReadOnlyList<string> Claims => [.. _claims.Select(c => c.Text)];

    public IReadOnlyList<string> Queries => [.. _queries.Select(q => q.Text)];

    /// <summary>Writes for each post the claims whose vectors lie nearest, for the scorer.</summary>
    public void Write(string path, Tensor queries, Tensor claims)
    {
        var best = queries.matmul(claims.t()).topk(Told, 1).indexes.contiguous().data<long>().ToArray();
        File.WriteAllLines(path, _queries.Select((q, row) =>
            JsonSerializer.Serialize(new { id = q.Id, claims = best.AsSpan(row * Told, Told).ToArray().Select(c => _claims[(int)c].Id) })));
    }

    private static List<(string Id, string Text)> Rows(string path) =>
        [.. File.ReadLines(path).Skip(1).Select(l => l.Split('\t')).Where(c => c.Length > 1).Select(c => (c[0], string.Join(". ", c.Skip(1).Where(p => p.Length > 0))))];
}
