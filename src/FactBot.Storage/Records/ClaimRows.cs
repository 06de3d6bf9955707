using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>
/// Claims in short, beside the claims themselves: lists read many of them, and claims are long. <c>S</c> puts the open ones of a desk
/// together, and the closed ones by when they were closed; <c>A</c> is when one was opened.
/// </summary>
internal static class ClaimRows
{
    public const string Name = "rows";
    public const string Standing = "S";
    public const string Opened = "A";

    private const string Open = "o";
    private const string Closed = "c";

    /// <summary>UTF-16 code units.</summary>
    private const int MaxWords = 200;

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

    /// <summary>The closed ones in the order in which they were closed, some at a time.</summary>
    /// <param name="tx">With the file held.</param>
    /// <param name="desk">Whose.</param>
    /// <param name="after">Where the last reading ended; null at first.</param>
    /// <param name="limit">How many.</param>
    /// <returns>The rows, and where the reading ended; null when that was all.</returns>
    public static (List<StoredRow> Rows, string? After) ClosedAfter(Tx tx, DeskId desk, string? after, int limit)
    {
        var prefix = $"{Keys.Of(desk)}|{Closed}|";
        var found = tx.Between(Name, Standing, after is null ? prefix : after + "|", prefix + Keys.End, limit);
        return ([.. found.Select(d => d.Read(StoredJson.Form.StoredRow))], found.Count == limit ? found[^1][Standing].AsString : null);
    }

    public static IEnumerable<StoredRow> OpenedBetween(Tx tx, DeskId desk, DateTimeOffset from, DateTimeOffset until) =>
        Between(tx, Opened, Keys.At(Keys.Of(desk), from), Keys.At(Keys.Of(desk), until.AddTicks(-1)));

    /// <summary>No two claims stand at the same place of the order.</summary>
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
        if (words.Length <= MaxWords)
        {
            return words;
        }

        // Half of a surrogate pair is no character.
        return words[..(char.IsHighSurrogate(words[MaxWords - 1]) ? MaxWords - 1 : MaxWords)];
    }
}
