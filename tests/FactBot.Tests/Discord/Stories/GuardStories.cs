using System.Text.Json.Nodes;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Gate;
using FactBot.Tests.Stories;

namespace FactBot.Tests.Discord.Stories;

/// <summary>What keeps a desk safe, and the same with the guard taken away on the wire: the damage must be seen.</summary>
public sealed class GuardStories
{
    private const string Hostile = "https://harbourpost.example/hostile";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_nonce_keeps_a_second_attempt_from_being_a_second_message(bool hasNonce)
    {
        await using var desk = await OpenAsync(hasNonce, body => body.Remove("nonce"));
        var broken = 0;
        desk.Discord.After = r => IsCardPost(r) && Interlocked.Increment(ref broken) == 1 ? FakeResponses.BadGateway : null;
        desk.Discord.InsteadOf = r => r is { Method: "GET", Route: DiscordRules.Messages } ? FakeResponses.MissingAccess : null;
        await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        await desk.Discord.UntilAsync(() => broken >= 2);
        await desk.OpenClaimAsync(1);
        Assert.Equal(hasNonce ? 1 : 2, desk.Discord.Channels.Posts.Count(m => DiscordDesk.Words(m.Body).Contains("In check", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_of_an_article_have_no_meaning_in_a_message(bool isEscaped)
    {
        await using var desk = await OpenAsync(isEscaped, Unescape);
        desk.Desk.Pages.Put(Hostile, PageShelf.Bridge.Replace("the council's chief auditor", "@everyone **the** `chief` <@1100000000000000011> ||auditor|| [x](https://evil.example)", StringComparison.Ordinal)
            .Replace("The Tern Bridge carries", "@here <@&1100000000000000002> __The Tern Bridge__ carries", StringComparison.Ordinal));
        await desk.CommandAsync(desk.People.Ana, "check", ("link", Hostile));
        var card = await desk.CardAsync();
        foreach (var claim in (int[])[1, 2, 3, 4, 5])
        {
            await desk.PressesAsync(desk.People.Ana, card, $"{claim} ");
            await desk.ClaimAsync(claim);
        }

        Assert.Contains(desk.Discord.Channels.Posts, p => p.Body.ToJsonString().Contains("everyone", StringComparison.Ordinal));
        Assert.Equal(isEscaped, desk.Discord.Channels.Posts.All(p => DiscordMarks.Of(p.Body).Length == 0));
        Assert.All(desk.Discord.Channels.Posts, p => Assert.Empty((JsonArray)p.Body["allowed_mentions"]!["parse"]!));
    }

    /// <summary>Without the guard the gate is off too: it would refuse such a request.</summary>
    private static async Task<DiscordDesk> OpenAsync(bool isGuarded, Action<JsonObject> without)
    {
        var desk = await DiscordDesk.OpenAsync(isGuarded ? new DeskWith() : new DeskWith { Wire = wire => new Tampering(wire, without) });
        if (!isGuarded)
        {
            desk.Discord.Check = _ => null;
        }

        return desk;
    }

    private static void Unescape(JsonObject message)
    {
        foreach (var embed in message["embeds"] as JsonArray ?? [])
        {
            foreach (var part in (string[])["title", "description"])
            {
                if ((string?)embed![part] is { } words)
                {
                    embed[part] = words.Replace("\\", "", StringComparison.Ordinal);
                }
            }
        }
    }

    private static bool IsCardPost(FakeRequest request) =>
        request is { Method: "POST", Route: DiscordRules.Messages } && request.Body!.ToJsonString().Contains("In check", StringComparison.Ordinal);
}
