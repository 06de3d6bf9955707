namespace FactBot.Discord.Protocol.Gateway;

/// <summary>The connection state, for people.</summary>
internal sealed class GatewayStatus(TimeProvider time)
{
    private GatewayState _state = new(false, "The bot is not connected to Discord yet.", GatewayIntents.None, time.GetUtcNow());

    public GatewayState State => Volatile.Read(ref _state);

    public void Live() => Set(State with { Connected = true, Problem = Missing(State.Missing) });

    public void Wait(string why) => Set(State with { Connected = false, Problem = why });

    /// <summary>Records the intents that the session lacks.</summary>
    public void Lack(GatewayIntents intents) => Set(State with { Missing = intents });

    private static string? Missing(GatewayIntents intents) => intents is GatewayIntents.None
        ? null
        : $"Discord does not allow the bot the privileged intent {intents}: turn it on for the app in Discord's developer portal, under Bot, and start again.";

    private void Set(GatewayState state)
    {
        if (state != State)
        {
            Volatile.Write(ref _state, state with { Since = time.GetUtcNow() });
        }
    }
}
