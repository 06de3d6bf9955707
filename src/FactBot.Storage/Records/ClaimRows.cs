using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>
/// Rows are short copies of the claims for lists, which read many of them, while full claims are long. Index <c>S</c> groups the open
/// claims of a desk and orders the closed ones by closing time; index <c>A</c> holds the opening time.
/// </summary>
internal static class ClaimRows
{
    public const string Name = "rows";
    public const string Standing = "S";
    public const string Opened = "A";

    private const string Open = "o";
    private const string Closed = "c";

    /// <summary>UTF-16 code units of the claim's words.</summary>
    private const int MaxWordsLength = 200;

    public static List<BsonDocument> Of(Tx tx, DossierId dossier) =>
        tx.Between(Name, "_id", Keys.Of(dossier) + "|", Keys.Of(dossier) + "|" + Keys.End);

    public static void Save(Tx tx, Dossier dossier, ClaimRecord claim, ImmutableHashSet<int> answered, OpenRows open, BsonDocument? stored)
    {
        var row = new StoredRow(
            RowOf(dossier, claim, answered), [.. dossier.Homes.Select(h => h.Channel)], dossier.Homes.Any(h => h.Audience is Audience.Public));
        var json = Documents.Text(row, StoredJson.Form.StoredRow);
        if (stored?.JsonOf() != json)
        {
            var desk = Keys.Of(dossier.Id.Desk);
            tx.Put(Name, new BsonDocument
            {
                ["_id"] = Keys.Of(dossier.ClaimId(claim.Number)),
                [Standing] = Numbered(claim.IsClosed ? Keys.At($"{desk}|{Closed}", claim.StateSince) : Keys.At($"{desk}|{Open}", claim.OpenedAt), dossier.ClaimId(claim.Number)),
                [Opened] = Keys.At(desk, claim.OpenedAt),
            }.WithJson(json));
            open.Follow(row);
        }
    }

    public static IEnumerable<StoredRow> OpenIn(Tx tx, DeskId desk) => Between(tx, Standing, $"{Keys.Of(desk)}|{Open}|", $"{Keys.Of(desk)}|{Open}|{Keys.End}");

    public static IEnumerable<StoredRow> ClosedBetween(Tx tx, DeskId desk, DateTimeOffset from, DateTimeOffset until) =>
        Between(tx, Standing, Keys.At($"{Keys.Of(desk)}|{Closed}", from), Keys.At($"{Keys.Of(desk)}|{Closed}", until.AddTicks(-1)) + "|" + Keys.End);

    /// <summary>Reads closed claims in the order of closing, one batch at a time.</summary>
    /// <param name="tx">The transaction; the caller holds the file.</param>
    /// <param name="desk">The desk of the claims.</param>
    /// <param name="after">The position where the last batch ended; null for the first batch.</param>
    /// <param name="limit">The size of a batch.</param>
    /// <returns>The rows, and the position where the batch ended; null when no rows are left.</returns>
    public static (List<StoredRow> Rows, string? After) ClosedAfter(Tx tx, DeskId desk, string? after, int limit)
    {
        var prefix = $"{Keys.Of(desk)}|{Closed}|";
        var found = tx.Between(Name, Standing, after is null ? prefix : after + "|", prefix + Keys.End, limit);
        return ([.. found.Select(d => d.Read(StoredJson.Form.StoredRow))], found.Count == limit ? found[^1][Standing].AsString : null);
    }

    public static IEnumerable<StoredRow> OpenedBetween(Tx tx, DeskId desk, DateTimeOffset from, DateTimeOffset until) =>
        Between(tx, Opened, Keys.At(Keys.Of(desk), from), Keys.At(Keys.Of(desk), until.AddTicks(-1)));

    /// <summary>Appends the claim's numbers, so that no two claims have the same sort key.</summary>
    private static string Numbered(string key, ClaimId id) => Keys.Numbered(Keys.Numbered(key, id.Dossier.Number), id.Number);

    private static IEnumerable<StoredRow> Between(Tx tx, string field, string from, string to) =>
        tx.Between(Name, field, from, to).Select(d => d.Read(StoredJson.Form.StoredRow));

    private static ClaimRow RowOf(Dossier dossier, ClaimRecord claim, ImmutableHashSet<int> answered) => new(
        dossier.ClaimId(claim.Number),
        Shortened(claim.Claim.Words.Show(dossier.Article.Text.Raw)),
        claim.Claim.Kind,
        claim.State,
        claim.StateSince,
        claim.OpenedAt,
        claim.Assignee,
        claim.Due,
        claim.Priority,
        claim.Verdict?.Truth,
        claim.Verdict is { SingleCheck: true },
        claim.Notes.Count(n => n.IsOpenQuestion),
        claim.Claim.Kind is ClaimKind.Allegation && !answered.Contains(claim.Number));

    private static string Shortened(string words)
    {
        if (words.Length <= MaxWordsLength)
        {
            return words;
        }

        // A cut inside a surrogate pair would leave half a character.
        return words[..(char.IsHighSurrogate(words[MaxWordsLength - 1]) ? MaxWordsLength - 1 : MaxWordsLength)];
    }
}
