using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>Claims are stored with their notes and evidence, one document each, so that a new note rewrites only its own claim.</summary>
internal static class ClaimDocuments
{
    public const string Name = "claims";

    public static ImmutableArray<ClaimRecord> Of(Tx tx, DossierId dossier) =>
        [.. tx.Between(Name, "_id", Keys.Of(dossier) + "|", Keys.Of(dossier) + "|" + Keys.End).Select((Func<BsonDocument, ClaimRecord>)(d => EvidenceTexts.With(tx, Documents.Read<ClaimRecord>(d, StoredJson.Form.ClaimRecord))))];

    /// <summary>Writes the claims that differ from what is stored.</summary>
    /// <returns>The number of new claims.</returns>
    public static int Save(Tx tx, Dossier dossier, OpenRows open)
    {
        var stored = tx.Between(Name, "_id", Keys.Of(dossier.Id) + "|", Keys.Of(dossier.Id) + "|" + Keys.End);
        var rows = ClaimRows.Of(tx, dossier.Id);
        var answered = AnsweredClaims.In(dossier.Snapshot.Findings);
        for (var i = 0; i < dossier.Claims.Length; i++)
        {
            SaveOne(tx, dossier, dossier.Claims[i], i < stored.Count ? stored[i] : null);
            ClaimRows.Save(tx, dossier, dossier.Claims[i], answered, open, i < rows.Count ? rows[i] : null);
        }

        return Math.Max(0, dossier.Claims.Length - stored.Count);
    }

    private static void SaveOne(Tx tx, Dossier dossier, ClaimRecord claim, BsonDocument? stored)
    {
        var json = Documents.Text(EvidenceTexts.Without(claim), StoredJson.Form.ClaimRecord);
        if (stored?.JsonOf() == json)
        {
            return;
        }

        var before = stored?.Read(StoredJson.Form.ClaimRecord);
        tx.Put(Name, new BsonDocument { ["_id"] = Keys.Of(dossier.ClaimId(claim.Number)) }.WithJson(json));
        EvidenceTexts.Save(tx, claim);
        NoteMessages.Save(tx, dossier.Id, claim.Number, before?.Notes ?? [], before?.Evidence ?? [], claim.Notes, claim.Evidence);
        if (claim.Assignee is { } assignee && assignee != before?.Assignee)
        {
            KnownPeople.See(tx, dossier.Id.Desk, assignee);
        }
    }
}
