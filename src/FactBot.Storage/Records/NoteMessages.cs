using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>Maps a message to the note or the evidence made from it. The map is derived from what claims and articles hold.</summary>
internal static class NoteMessages
{
    public const string Name = "kept";

    public static KeptMessage? Get(Tx tx, MessageRef message) => tx.Get(Name, Keys.Of(message))?.Read(StoredJson.Form.KeptMessage);

    public static void Save(
        Tx tx, DossierId dossier, int claim, ImmutableArray<Note> notesBefore, ImmutableArray<Evidence> evidenceBefore, ImmutableArray<Note> notes, ImmutableArray<Evidence> evidence)
    {
        var before = Of(dossier, claim, notesBefore, evidenceBefore);
        var now = Of(dossier, claim, notes, evidence);
        foreach (var message in before.Keys.Where(m => !now.ContainsKey(m) && Get(tx, m) == before[m]))
        {
            _ = tx.Delete(Name, Keys.Of(message));
        }

        foreach (var (message, kept) in now.Where(k => !before.TryGetValue(k.Key, out var had) || had != k.Value))
        {
            tx.Put(Name, new BsonDocument { ["_id"] = Keys.Of(message) }.With(kept, StoredJson.Form.KeptMessage));
        }
    }

    private static Dictionary<MessageRef, KeptMessage> Of(DossierId dossier, int claim, ImmutableArray<Note> notes, ImmutableArray<Evidence> evidence)
    {
        var kept = new Dictionary<MessageRef, KeptMessage>();
        foreach (var item in evidence.Where(e => e.From is not null))
        {
            kept[item.From!] = new KeptMessage(dossier, claim, item.Number, IsEvidence: true);
        }

        // A message that became both a note and evidence maps to the note, because words are edited more often than links.
        foreach (var note in notes.Where(n => n.From is not null))
        {
            kept[note.From!] = new KeptMessage(dossier, claim, note.Number, IsEvidence: false);
        }

        return kept;
    }
}
