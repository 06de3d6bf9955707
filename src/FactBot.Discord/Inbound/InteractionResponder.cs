using System.Text.Json.Nodes;
using FactBot.Discord.Api;
using FactBot.Discord.Outbound;
using FactBot.Discord.Protocol;

namespace FactBot.Discord.Inbound;

/// <summary>
/// The first answer to an interaction. Discord waits three seconds for it. A command is on disk before it is answered, and little else
/// stands between: no article is read, and a place that nobody knows yet is asked for quickly or guessed (<see cref="RequestCoalescer"/>). Where the disk is slower than that the answer comes too late, the person is told by
/// Discord that the app did not respond, and the command is carried out all the same; its answer goes to him as a direct message.
/// </summary>
internal sealed class InteractionResponder(DiscordApi api, TimeProvider time)
{
    /// <summary>Later the answer is refused anyway.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(2.8);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>"Thinking ...", for that person alone.</summary>
    public Task PutOffAsync(Interaction to, CancellationToken ct) =>
        SendAsync(to, new JsonObject { ["type"] = Interaction.Deferred, ["data"] = new JsonObject { ["flags"] = DiscordMessage.Ephemeral } }, ct);

    /// <summary>Nothing is seen of it: a button was pressed.</summary>
    public Task TakeAsync(Interaction to, CancellationToken ct) => SendAsync(to, new JsonObject { ["type"] = Interaction.DeferredUpdate }, ct);

    public Task OpenAsync(Interaction to, JsonObject modal, CancellationToken ct) =>
        SendAsync(to, new JsonObject { ["type"] = Interaction.Modal, ["data"] = modal }, ct, Plain(OutdatedComponents.NotShown));

    public Task SayAsync(Interaction to, DiscordMessage message, CancellationToken ct) =>
        SendAsync(to, new JsonObject { ["type"] = Interaction.Message, ["data"] = message.Posted(DiscordMessage.Ephemeral) }, ct, Plain(OutdatedComponents.NotShown));

    public Task SuggestAsync(Interaction to, JsonArray choices, CancellationToken ct) =>
        SendAsync(to, new JsonObject { ["type"] = Interaction.Suggestions, ["data"] = new JsonObject { ["choices"] = choices } }, ct);

    private static JsonObject Plain(string sentence) => new()
    {
        ["type"] = Interaction.Message, ["data"] = new DiscordMessage(Markdown.Escape(sentence), null, [], []).Posted(DiscordMessage.Ephemeral),
    };

    /// <summary>
    /// Again, as long as there is time, where it did not get there or nobody knows: what arrived twice is refused (40060), and what came too
    /// late is unknown (10062); neither is anything to do about.
    /// </summary>
    /// <param name="to">What is answered.</param>
    /// <param name="body">The answer.</param>
    /// <param name="ct">Ends it.</param>
    /// <param name="instead">What is said where Discord refuses the answer itself (400).</param>
    private async Task SendAsync(Interaction to, JsonObject body, CancellationToken ct, JsonObject? instead = null)
    {
        while (true)
        {
            var left = Budget - (time.GetUtcNow() - to.At);
            using var deadline = new CancellationTokenSource(left > Pause ? left : Pause, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, deadline.Token);
            try
            {
                var response = await api.RespondAsync(to.Id, to.Token, body, both.Token);
                if (response is DiscordResponse.Failed { Status: 400, Code: not DiscordReceipts.AlreadyAcknowledged } && instead is { } plain)
                {
                    (body, instead) = (plain, null);
                    continue;
                }

                if (response is DiscordResponse.Ok or DiscordResponse.Failed)
                {
                    return;
                }

                await Task.Delay(response is DiscordResponse.RateLimited limited ? limited.RetryAfter : Pause, time, both.Token);
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return;
            }
        }
    }
}
