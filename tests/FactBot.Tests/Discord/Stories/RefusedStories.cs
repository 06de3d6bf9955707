using System.Text.Json.Nodes;
using FactBot.Core.Messages;
using FactBot.Discord.Api;
using FactBot.Discord.Outbound;
using FactBot.Discord.Protocol;
using FactBot.Tests.Discord.Fake;
using FactBot.Tests.Discord.Gate;
using FactBot.Tests.Stories;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactBot.Tests.Discord.Stories;

/// <summary>What people are told of a message that Discord does not take: where it was, and what they can do.</summary>
public sealed class RefusedStories
{
    private const string Where = $"<#{FakeDiscord.Newsroom}>: ";

    [Theory]
    [InlineData(50001, "Discord does not let me see that channel.")]
    [InlineData(50013, "Discord does not let me do this in that channel.")]
    public async Task A_card_that_may_not_be_posted_is_told_with_its_channel_and_the_permissions_that_it_needs(int code, string why)
    {
        var told = await ToldOfCardAsync(FakeResponses.Error(403, code, "Missing"));
        Assert.Equal(
            $"{Where}I could not deliver the card of A-1: {why} In that channel's settings, under Permissions, allow FactBot all of these: View Channel, Send Messages, Embed Links. "
            + "To see it, ask for it again: show A-1.",
            told);
    }

    [Fact]
    public async Task A_form_that_Discord_does_not_take_is_told_without_its_details()
    {
        var details = new JsonObject { ["code"] = 50035, ["message"] = "Invalid Form Body", ["errors"] = new JsonObject { ["embeds"] = new JsonObject { ["0"] = "BASE_TYPE_MAX_LENGTH" } } };
        var told = await ToldOfCardAsync(Results.Content(details.ToJsonString(), "application/json", statusCode: 400));
        Assert.Equal(
            $"{Where}I could not deliver the card of A-1: Discord did not take the message as I wrote it, which is a mistake of mine. I have given it up. To see it, ask for it again: show A-1.", told);
    }

    [Fact]
    public async Task A_line_that_may_not_stand_in_a_thread_is_told_with_what_threads_need()
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r is { Method: "POST", Route: DiscordRules.Threads } ? FakeResponses.Error(403, 50013, "Missing Permissions") : AnswersAMessage(r) ? FakeResponses.Error(403, 50013, "Missing Permissions") : null;
        await desk.OpenCardAsync();
        var claim = await desk.OpenClaimAsync(2);
        await desk.PressesAsync(desk.People.Ben, claim, "Take");
        var told = await desk.FindAsync(m => m.Channel == "7" + desk.People.Ben.Id);
        Assert.Contains("View Channel, Read Message History, Create Public Threads, Send Messages in Threads.", told.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_without_a_sentence_of_their_own_keep_Discords_words_but_not_its_JSON()
    {
        var receipts = new DiscordReceipts(NullLogger.Instance);
        var refused = Assert.IsType<Receipt.Refused>(receipts.Of(new DiscordResponse.Failed(400, 200000, """Blocked {"a":1}"""), _ => null, DiscordPermissions.SendMessages));
        Assert.Equal(("Blocked (200000)", null), (refused.Why, refused.Remedy));
    }

    private static bool AnswersAMessage(FakeRequest request) => request is { Method: "POST", Route: DiscordRules.Messages } && request.Body?["message_reference"] is not null;

    /// <summary>What Ana is told directly, when the card is answered so.</summary>
    private static async Task<string> ToldOfCardAsync(IResult answer)
    {
        await using var desk = await DiscordDesk.OpenAsync();
        desk.Discord.InsteadOf = r => r is { Method: "POST", Route: DiscordRules.Messages } && r.Body!.ToJsonString().Contains("In check", StringComparison.Ordinal) ? answer : null;
        await desk.CommandAsync(desk.People.Ana, "check", ("link", TestDesk.Link));
        return (await desk.FindAsync(m => m.Channel == "7" + desk.People.Ana.Id)).Content;
    }
}
