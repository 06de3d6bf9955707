using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using FactBot.Core.Domain;
using FactBot.Core.Ports;
using FactBot.Storage.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace FactBot.Tests.Storage.Kept;

/// <summary>All that a store gives through its port, as text for people. Nothing of the bot's own wording is made here: it may change.</summary>
internal sealed class KeptReading(IStore store)
{
    private static readonly Place[] Places = [KeptPlaces.Metro, KeptPlaces.Secret, KeptPlaces.WithAna, KeptPlaces.General, KeptPlaces.Closed, KeptPlaces.WithMio];

    private readonly StringBuilder _text = new();

    public async Task<string> TextAsync()
    {
        foreach (var desk in Places.Select(DeskId.Of).Distinct())
        {
            await AddDeskAsync(desk);
        }

        foreach (var place in Places)
        {
            await AddPlaceAsync(place);
        }

        await AddQueuesAsync();
        return _text.ToString();
    }

    private void Line(FormattableString line) => _text.Append(FormattableString.Invariant(line)).Append('\n');

    private static string At(DateTimeOffset? when) => when?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) ?? "-";

    private static string All(IEnumerable items) => string.Join(", ", items.Cast<object>().Select(i => Convert.ToString(i, CultureInfo.InvariantCulture)));

    private static string Who(Person? person) => person is null ? "nobody" : $"{person.Name} ({person.Platform} {person.Workspace} {person.UserId})";

    private async Task AddDeskAsync(DeskId id)
    {
        var desk = await store.DeskAsync(id, default);
        Line($"DESK {id}: version {desk.Version}, zone {desk.Zone}, open {desk.OpenClaims}, notes {desk.Notes}, evidence required {desk.EvidenceRequired}");
        Line($"  last received {At(await store.LastReceivedAsync(id, default))}");
        foreach (var person in await store.PeopleAsync(id, default))
        {
            Line($"  person {Who(person)}");
        }

        for (var number = 1; number <= await store.LastNumberAsync(id, default); number++)
        {
            var dossier = (await store.DossierAsync(new DossierId(id, number), default))!;
            new KeptDossierReading(dossier, Line).Add();
            await AddAnchorsAsync(dossier);
        }

        foreach (var message in await store.OpenMessagesAsync(id, 100, default))
        {
            Line($"  open message {message.Channel} {message.MessageId}");
        }
    }

    private async Task AddAnchorsAsync(Dossier dossier)
    {
        Line($"    by address {await store.ByAddressAsync(dossier.Id.Desk, dossier.Snapshot.AddressKey ?? "", default)}, by text {await store.ByTextAsync(dossier.Id.Desk, dossier.Snapshot.TextHash, default)}");
        foreach (var anchor in await store.AnchorsAsync(dossier.Id, default))
        {
            Line($"    message {anchor.Key}: {Words(JsonSerializer.Serialize(anchor.Subject, StoredJson.Form.MessageSubject))} at {anchor.Channel} {anchor.MessageId ?? "on its way"}, newest {anchor.IsCurrent}");
        }

        foreach (var from in dossier.Claims.SelectMany(c => c.Notes).Concat(dossier.Notes).Select(n => n.From).Concat(dossier.Claims.SelectMany(c => c.Evidence).Select(e => e.From)))
        {
            if (from is not null && await store.KeptAsync(from, default) is { } kept)
            {
                Line($"    kept {from.MessageId}: claim {kept.Claim}, number {kept.Number}, evidence {kept.IsEvidence}");
            }
        }
    }

    private async Task AddPlaceAsync(Place place)
    {
        Line($"PLACE {place}: latest {All(await store.LatestAsync(place, 10, default))}, posting {await store.IsPostingAsync(place, default)}");
        if (await store.PlanAsync(place, default) is { } plan)
        {
            Line($"  summary at {plan.At:HH\\:mm} {plan.Zone} on {All(plan.Days)}, {plan.Empty}, set {At(plan.SetAt)} by {Who(plan.SetBy)}, version {plan.Version}, ping {plan.Ping}, until {At(plan.LastUntil)}, last {plan.LastDate:yyyy-MM-dd}");
        }

        var (rows, all) = await store.ClaimsAsync(new ClaimQuery(DeskId.Of(place), place) { PostedHereOnly = true }, 100, default);
        Line($"  claims {rows.Length} of {all}: {All(rows.Select(r => r.Id))}");
        var period = await store.PeriodAsync(DeskId.Of(place), place, KeptDesk.Begin, KeptDesk.Begin.AddDays(3), default);
        Line($"  in three days {period.Articles} articles, {period.ClaimsOpened} claims, done {All(period.Done.Select(r => $"{r.Id} {r.Truth}"))}, open {period.Open.Length}");
    }

    private async Task AddQueuesAsync()
    {
        foreach (var direct in (await store.DirectPlacesAsync("slack", default, 10, default)).Concat(await store.DirectPlacesAsync("discord", default, 10, default)))
        {
            Line($"DIRECT {direct.Channel} since {At(direct.Since)}");
        }

        foreach (var item in await store.UnsettledAsync(0, 100, default))
        {
            Line($"EVENT {item.Event.Key} accepted {At(item.AcceptedAt)}, attempts {item.Attempts}, not before {At(item.NotBefore)}: {Words(JsonSerializer.Serialize(item.Event, StoredJson.Form.InboundEvent))}");
        }

        foreach (var item in await store.UnsentAsync(0, 100, default))
        {
            var (delivery, view) = (item.Delivery, JsonSerializer.Serialize(item.Delivery.View, StoredJson.Form.View));
            Line($"MESSAGE {delivery.Key} {delivery.Kind} to {delivery.Place}, {item.State} since {At(item.SendingSince)}, attempts {item.Attempts}, not before {At(item.NotBefore)}, waits for {item.WaitsFor ?? "nothing"}, for {Who(delivery.For)}, plain {delivery.PlainText}, first tried {At(delivery.FirstTriedAt)}, on {delivery.MessageId}, token {delivery.ReplyToken}");
            Line($"  says {Words(view)}");
        }

        var health = await store.HealthAsync(default);
        Line($"TOTAL {health.Dossiers} dossiers, {health.Claims} claims; {health.InboxWaiting} events wait since {At(health.InboxOldest)}, {health.OutboxWaiting} messages since {At(health.OutboxOldest)}, {health.OutboxUnclear} unclear");
        health.Dead.ToList().ForEach(d => Line($"  dead {d.Key}, {d.Where}, {d.Why}, {At(d.At)}"));
        health.Failed.ToList().ForEach(d => Line($"  failed {d.Key}, {d.Where}, {d.Why}, {At(d.At)}"));
    }

    /// <summary>Every text in what is stored, in its order.</summary>
    private static string Words(string json)
    {
        using var document = JsonDocument.Parse(json);
        return string.Join(" | ", Texts(document.RootElement)).ReplaceLineEndings(" / ");
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        _ => [],
    };
}
