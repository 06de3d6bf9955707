using System.Collections.Immutable;
using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Storage.Engine;
using FactBot.Storage.Json;
using LiteDB;

namespace FactBot.Storage.Records;

/// <summary>The settings of each desk.</summary>
internal static class Desks
{
    public const string Name = "desks";

    public static Desk Get(Tx tx, DeskId desk) => tx.Get(Name, Keys.Of(desk))?.Read(StoredJson.Form.Desk) ?? new Desk(desk);

    public static bool Fits(Tx tx, Desk desk) => Get(tx, desk.Id).Version == desk.Version;

    public static void Save(Tx tx, Desk desk) =>
        tx.Put(Name, new BsonDocument { ["_id"] = Keys.Of(desk.Id) }.With(desk with { Version = desk.Version + 1 }, StoredJson.Form.Desk));
}

/// <summary>The summary schedules of channels.</summary>
internal static class SummaryPlans
{
    public const string Name = "plans";

    public static SummaryPlan? Get(Tx tx, Place channel) => tx.Get(Name, Keys.Channel(channel))?.Read(StoredJson.Form.SummaryPlan);

    public static ImmutableArray<SummaryPlan> All(Tx tx) =>
        [.. tx.Between(Name, "_id", "", Keys.End).Select(d => d.Read(StoredJson.Form.SummaryPlan))];

    public static bool Fits(Tx tx, SummaryPlan plan) => (Get(tx, plan.Channel)?.Version ?? 0) == plan.Version;

    public static void Save(Tx tx, SummaryPlan plan) => tx.Put(
        Name, new BsonDocument { ["_id"] = Keys.Channel(plan.Channel) }.With(plan with { Version = plan.Version + 1 }, StoredJson.Form.SummaryPlan));

    public static void Delete(Tx tx, Place channel) => tx.Delete(Name, Keys.Channel(channel));
}

/// <summary>The local days whose summary is already handled.</summary>
internal static class AnsweredDays
{
    public const string Name = "days";

    public static bool IsAnswered(Tx tx, SummaryDay day) => tx.Has(Name, Key(day));

    public static void Save(Tx tx, SummaryDay day) => tx.Insert(Name, new BsonDocument { ["_id"] = Key(day) });

    private static string Key(SummaryDay day) =>
        string.Create(CultureInfo.InvariantCulture, $"{Keys.Of(day.Desk)}|{Keys.Channel(day.Channel)}|{day.Date:yyyy-MM-dd}");
}

/// <summary>The desk's event log.</summary>
internal static class DeskEvents
{
    public const string Name = "events";

    public static void Add(Tx tx, DeskEvent deskEvent) => tx.Insert(
        Name,
        new BsonDocument { ["_id"] = Keys.Ordered(Keys.At(Keys.Of(deskEvent.Dossier.Desk), deskEvent.At), tx.Next()) }.With(deskEvent, StoredJson.Form.DeskEvent));
}
