using System.Collections.Immutable;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>
/// Every message ever posted is stored under its key, and no key is posted twice. <c>S</c> is the state, <c>O</c> the outbox row of its
/// post while that waits, <c>M</c> the key of the platform's message after arrival, <c>D</c> the dossier of its subject.
/// </summary>
internal static class Messages
{
    public const string Name = "messages";
    public const string ByMessage = "M";
    public const string ByDossier = "D";

    private const string State = "S";
    private const string Waiting = "w";
    private const string Sent = "s";
    private const string Dead = "d";
    private const string Gone = "g";

    public static BsonDocument? Find(Tx tx, string key) => tx.Get(Name, Keys.Part(key));

    public static bool IsWaiting(BsonDocument message) => message[State] == Waiting;

    public static bool IsGone(BsonDocument message) => message[State] == Gone;

    /// <summary>A live message may still be edited or answered.</summary>
    public static bool Lives(BsonDocument message) => message[State] == Waiting || message[State] == Sent;

    public static string? MessageId(BsonDocument message) => message.TextOrNull("I");

    public static long Row(BsonDocument message) => message["O"].AsInt64;

    public static void Add(Tx tx, Outgoing post, long row) => tx.Insert(Name, new BsonDocument
    {
        ["_id"] = Keys.Part(post.Key),
        [State] = Waiting,
        ["O"] = row,
        [ByDossier] = post.Subject switch
        {
            MessageSubject.Card card => Keys.Of(card.Dossier),
            MessageSubject.ClaimMessage claim => Keys.Of(claim.Claim.Dossier),
            _ => BsonValue.Null,
        },
    }.With(new StoredMessage(post.Key, post.Place.InChannel, post.Subject), StoredJson.Form.StoredMessage));

    public static void Arrived(Tx tx, string key, string? messageId)
    {
        if (Find(tx, key) is { } message)
        {
            message[State] = Sent;
            if (messageId is not null)
            {
                message["I"] = messageId;
                message[ByMessage] = Keys.Of(new MessageRef(message.Read(StoredJson.Form.StoredMessage).Channel, messageId));
            }

            tx.Put(Name, message);
        }
    }

    public static void SetDead(Tx tx, string key) => Set(tx, key, Dead);

    public static void SetGone(Tx tx, string key) => Set(tx, key, Gone);

    public static Anchor? Anchor(Tx tx, MessageRef message) =>
        tx.Where(Name, ByMessage, Keys.Of(message)).Select(AsAnchor).FirstOrDefault(a => a is not null);

    /// <summary>Anchors are returned in the order of posting.</summary>
    public static ImmutableArray<Anchor> Anchors(Tx tx, DossierId dossier)
    {
        var all = tx.Where(Name, ByDossier, Keys.Of(dossier)).Where(Lives).OrderBy(Row).Select(AsAnchor).OfType<Anchor>().ToList();
        var newest = all.GroupBy(a => (a.Subject, a.Channel)).Select(g => g.Last()).ToHashSet();
        return [.. all.Select(a => a with { IsCurrent = newest.Contains(a) })];
    }

    /// <summary>Returns the keys of the messages with an id, or of all messages in a channel if the id is null.</summary>
    public static List<string> KeysIn(Tx tx, Place channel, string? messageId) =>
    [
        .. (messageId is null
            ? tx.Between(Name, ByMessage, Keys.Channel(channel) + "|", Keys.Channel(channel) + "|" + Keys.End)
            : tx.Where(Name, ByMessage, Keys.Of(new MessageRef(channel.InChannel, messageId))))
        .Select(d => d.Read(StoredJson.Form.StoredMessage).Key),
    ];

    private static Anchor? AsAnchor(BsonDocument message) => message.Read(StoredJson.Form.StoredMessage) is { Subject: { } subject } m
        ? new Anchor(m.Key, subject, m.Channel, MessageId(message))
        : null;

    private static void Set(Tx tx, string key, string state)
    {
        if (Find(tx, key) is { } message)
        {
            message[State] = state;
            tx.Put(Name, message);
        }
    }
}
