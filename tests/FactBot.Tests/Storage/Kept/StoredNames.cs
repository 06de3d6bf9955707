using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using FactBot.Storage.Json;
using FactBot.Storage.Records;
using LiteDB;
using LiteDB.Engine;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace FactBot.Tests.Storage.Kept;

/// <summary>
/// Reads every document of a file and writes it again: a name that is no longer known, such as that of a renamed property, would be left out
/// without a word.
/// </summary>
internal static class StoredNames
{
    private static readonly Dictionary<string, JsonTypeInfo> Forms = new()
    {
        [InboxRecords.Name] = StoredJson.Form.InboundEvent,
        [OutboxRecords.Name] = StoredJson.Form.StoredDelivery,
        [DeadLetters.Name] = StoredJson.Form.StoredDelivery,
        [Messages.Name] = StoredJson.Form.StoredMessage,
        [Dossiers.Name] = StoredJson.Form.DossierHead,
        [ClaimDocuments.Name] = StoredJson.Form.ClaimRecord,
        [ClaimRows.Name] = StoredJson.Form.StoredRow,
        [Snapshots.Name] = StoredJson.Form.Snapshot,
        [EvidenceTexts.Name] = StoredJson.Form.String,
        [Desks.Name] = StoredJson.Form.Desk,
        [SummaryPlans.Name] = StoredJson.Form.SummaryPlan,
        [DeskEvents.Name] = StoredJson.Form.DeskEvent,
        [KnownPeople.Name] = StoredJson.Form.Person,
        ["kept"] = StoredJson.Form.KeptMessage,
    };

    /// <summary>What is in the file and would not be in it again, by where it stands.</summary>
    public static List<string> Lost(byte[] file)
    {
        using var database = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = new MemoryStream(file), LogStream = new MemoryStream() }));
        return [.. database.GetCollectionNames().SelectMany(c => database.GetCollection(c).FindAll().ToList().SelectMany(d => LostOf(c, d)))];
    }

    /// <summary>As they stood before texts had a collection of their own.</summary>
    public static void PutTextsIntoClaims(string path)
    {
        using var data = new FileStream(path, FileMode.Open);
        using var database = new LiteDatabase(new LiteEngine(new EngineSettings { DataStream = data, LogStream = new MemoryStream() }));
        var texts = database.GetCollection(EvidenceTexts.Name).FindAll().ToDictionary(d => d["_id"].AsString, d => JsonSerializer.Deserialize<string>(d.JsonOf()));
        Assert.NotEmpty(texts);
        foreach (var document in database.GetCollection(ClaimDocuments.Name).FindAll().ToList())
        {
            var claim = JsonNode.Parse(document.JsonOf())!;
            foreach (var kept in claim["evidence"]!.AsArray().Select(e => e!["kept"]).OfType<JsonObject>())
            {
                kept["text"] = texts[kept["sha256"]!.GetValue<string>()];
            }

            _ = database.GetCollection(ClaimDocuments.Name).Update(document.WithJson(claim.ToJsonString()));
        }

        Assert.True(database.DropCollection(EvidenceTexts.Name));
        database.Checkpoint();
    }

    private static IEnumerable<string> LostOf(string collection, BsonDocument document)
    {
        if (!document.ContainsKey("J") && !document.ContainsKey("Z"))
        {
            return [];
        }

        using var stored = JsonDocument.Parse(document.JsonOf());
        var again = JsonSerializer.SerializeToElement(JsonSerializer.Deserialize(document.JsonOf(), Forms[collection]), Forms[collection]);
        return [.. Lost(stored.RootElement, again, $"{collection} {document["_id"]}")];
    }

    private static IEnumerable<string> Lost(JsonElement stored, JsonElement again, string where) => (stored.ValueKind, again.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => stored.EnumerateObject()
            .SelectMany(p => again.TryGetProperty(p.Name, out var value) ? Lost(p.Value, value, $"{where}.{p.Name}") : [$"{where}.{p.Name}"]),
        (JsonValueKind.Array, JsonValueKind.Array) when stored.GetArrayLength() == again.GetArrayLength() =>
            stored.EnumerateArray().Zip(again.EnumerateArray()).SelectMany((p, i) => Lost(p.First, p.Second, $"{where}[{i}]")),
        _ => stored.GetRawText() == again.GetRawText() || JsonElement.DeepEquals(stored, again) ? [] : [$"{where}: {stored.GetRawText()}"],
    };
}
