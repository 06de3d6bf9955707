using System.Globalization;
using FactBot.Core.Domain;
using FactBot.Core.Messages;
using FactBot.Core.Ports;
using FactBot.Core.Requests;
using FactBot.Core.Views;
using FactBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace FactBot.Tests.Storage.Harness;

/// <summary>A desk with people, and things that happen to it.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The store's clock: it stands still.</summary>
    public static TimeProvider Time { get; } = new FakeTimeProvider(Now);

    public static readonly Place Metro = new("chat", "city", "metro");

    public static readonly Place Sport = new("chat", "city", "sport");

    public static readonly DeskId Desk = DeskId.Of(Metro);

    public static readonly Person Ana = new("chat", "city", "u1", "ana");

    public static readonly Person Sam = new("chat", "city", "u2", "sam");

    public static InboundEvent Event(string key, Request? request = null, Person? by = null) =>
        new(new EventKey(key), Metro, new Actor(by ?? Ana), request ?? new Request.Help(""));

    public static DossierId Id(int number) => new(Desk, number);

    /// <summary>An article of which every number has another text and address.</summary>
    public static Dossier Dossier(int number, Place? channel = null, Audience audience = Audience.Private, DateTimeOffset? at = null)
    {
        var key = number.ToString(CultureInfo.InvariantCulture);
        var opened = at ?? Now;
        return new Dossier(
            Id(number),
            0,
            DossierOrigin.Published,
            new Snapshot(SampleStory.Article, SampleStory.Findings, "hash" + key, "https://paper.example/" + key),
            [new Home(channel ?? Metro, audience)],
            Ana,
            opened,
            [.. SampleStory.Findings.Claims.Select((c, i) => new ClaimRecord(i + 1, c, opened))]);
    }

    public static Note Note(int number, string text, string? message = null, Person? by = null) =>
        new(number, by ?? Ana, Now, text, message is null ? null : new MessageRef(Metro, message));

    public static Verdict Verdict(Truth truth = Truth.Confirmed) => new(truth, Reported.Correctly, "It says so.", Sam, Now, SingleCheck: true);

    public static Outgoing Post(string key, string words = "words") =>
        new(key, DeliveryKind.Post, Metro, new View.ThreadLine(words));

    public static Outgoing Card(string key, int dossier, string words = "card") =>
        Post(key, words) with { Subject = new MessageSubject.Card(Id(dossier)) };

    public static Outgoing Edit(string key, string words) => new(key, DeliveryKind.Edit, Metro, new View.ThreadLine(words));

    public static Outgoing Private(string key) => new(key, DeliveryKind.Private, Metro, new View.Problem("No.")) { For = Ana, ReplyToken = "token" };

    public static Outgoing Mark(string message) =>
        new($"mark:{message}", DeliveryKind.React, Metro, new View.Mark(MarkKind.Done)) { MessageId = message };

    public static Change Saying(params Outgoing[] outgoing) => new() { Outgoing = [.. outgoing] };

    public static Change Saving(Dossier dossier) => new() { Dossier = dossier };

    public static string Words(this OutboxItem item) => ((View.ThreadLine)item.Delivery.View).Words;
}
