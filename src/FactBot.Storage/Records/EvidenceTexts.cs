using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>
/// Evidence texts are stored once each, under their hash. They are long and never change, while a claim without them is short and is
/// rewritten with every note.
/// </summary>
internal static class EvidenceTexts
{
    public const string Name = "texts";

    /// <summary>Returns the claim in its stored form, which keeps only the hash of each text.</summary>
    public static ClaimRecord Without(ClaimRecord claim) => Has(claim)
        ? claim with { Evidence = [.. claim.Evidence.Select(e => e.Kept is { } kept ? e with { Kept = kept with { Text = "" } } : e)] }
        : claim;

    public static ClaimRecord With(Tx tx, ClaimRecord claim) => Has(claim)
        ? claim with { Evidence = [.. claim.Evidence.Select(e => e.Kept is { } kept ? e with { Kept = Whole(tx, kept) } : e)] }
        : claim;

    public static void Save(Tx tx, ClaimRecord claim)
    {
        foreach (var kept in claim.Evidence.Select(e => e.Kept).OfType<KeptText>().Where(k => !tx.Has(Name, Keys.Part(k.Sha256))))
        {
            tx.Insert(Name, new BsonDocument { ["_id"] = Keys.Part(kept.Sha256) }.With(kept.Text, StoredJson.Form.String));
        }
    }

    private static bool Has(ClaimRecord claim) => claim.Evidence.Any(e => e.Kept is not null);

    /// <summary>Builds from before 0.1.0 was finished left the text in the claim itself.</summary>
    private static KeptText Whole(Tx tx, KeptText kept) => kept.Text.Length > 0 ? kept : kept with { Text = Get(tx, kept.Sha256) };

    private static string Get(Tx tx, string sha256) =>
        tx.Get(Name, Keys.Part(sha256))?.Read(StoredJson.Form.String) ?? throw new InvalidDataException($"The text {sha256} is missing.");
}
