using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FactBot.Tests.Discord.Fake;

/// <summary>The other side of interactions: callbacks, the answer's edits and what follows.</summary>
internal sealed class FakeInteractions(FakeIds ids)
{
    private readonly ConcurrentDictionary<string, FakeInteraction> _all = [];

    /// <summary>How long the first answer may take before the interaction is unknown.</summary>
    public TimeSpan Budget { get; set; } = TimeSpan.FromSeconds(3);

    public IReadOnlyCollection<FakeInteraction> All => [.. _all.Values];

    public IEnumerable<FakeRoute> Routes =>
    [
        new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", CalledBack),
        new("POST", "/webhooks/{webhook_id}/{webhook_token}", r => With(r, i => FollowedUp(r, i))),
        new("GET", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", r => With(r, i => i.Original is { } there ? Message(there) : FakeResponses.UnknownMessage)),
        new("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", r => With(r, i => Edited(r, i))),
        new("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", r => With(r, Deleted)),
        new("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}", r => With(r, _ => FakeResponses.UnknownMessage)),
    ];

    public FakeInteraction Add(string id, JsonObject payload) => _all[id] = new FakeInteraction(id, (string)payload["token"]!, payload);

    /// <summary>As after its fifteen minutes.</summary>
    public void Expire(FakeInteraction interaction) => _all.TryRemove(interaction.Id, out _);

    private IResult CalledBack(FakeRequest request)
    {
        if (!_all.TryGetValue(request["interaction_id"], out var interaction) || interaction.Token != request["interaction_token"])
        {
            return FakeResponses.UnknownInteraction;
        }

        lock (interaction)
        {
            if (interaction.Callback is not null)
            {
                return FakeResponses.AlreadyAcknowledged;
            }

            var took = ids.Time.GetElapsedTime(interaction.SentAt);
            if (took > Budget)
            {
                return FakeResponses.UnknownInteraction;
            }

            interaction.Answer((JsonObject)request.Body!.DeepClone(), took);
            return FakeResponses.Nothing;
        }
    }

    /// <summary>Webhook routes of an interaction work only after its callback.</summary>
    private IResult With(FakeRequest request, Func<FakeInteraction, IResult> answer)
    {
        var interaction = _all.Values.FirstOrDefault(i => i.Token == request["webhook_token"] && i.Callback is not null);
        if (interaction is null)
        {
            return FakeResponses.UnknownWebhook;
        }

        lock (interaction)
        {
            return answer(interaction);
        }
    }

    private IResult FollowedUp(FakeRequest request, FakeInteraction interaction)
    {
        interaction.FollowUp((JsonObject)request.Body!.DeepClone());
        return Message((JsonObject)request.Body!);
    }

    private IResult Edited(FakeRequest request, FakeInteraction interaction)
    {
        interaction.Original = (JsonObject)request.Body!.DeepClone();
        interaction.Edits++;
        return Message(interaction.Original);
    }

    private static IResult Deleted(FakeInteraction interaction)
    {
        interaction.Original = null;
        return FakeResponses.Nothing;
    }

    private IResult Message(JsonObject body)
    {
        var message = (JsonObject)body.DeepClone();
        message["id"] = ids.Next();
        return FakeResponses.Json(message);
    }
}
