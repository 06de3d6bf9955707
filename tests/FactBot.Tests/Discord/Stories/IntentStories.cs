using FactBot.Discord.Protocol;

namespace FactBot.Tests.Discord.Stories;

/// <summary>An app whose message-content intent is off.</summary>
public sealed class IntentStories
{
    [Fact]
    public async Task An_app_without_the_intent_is_asked_before_the_first_session_and_none_is_refused()
    {
        await using var desk = await DiscordDesk.OpenAsync(prepare: d => (d.AppFlags, d.Gateway.AllowedIntents) = (0, ~(int)GatewayIntents.MessageContent));
        await desk.OpenCardAsync();

        Assert.Equal(999, desk.Discord.Gateway.StartsLeft);
        Assert.Contains("developer portal", desk.Adapter.State.Problem, StringComparison.Ordinal);
    }
}
