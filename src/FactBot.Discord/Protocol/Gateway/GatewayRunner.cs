using System.Text.Json.Nodes;

namespace FactBot.Discord.Protocol.Gateway;

/// <summary>Runs one connection after the other, until canceled or refused permanently.</summary>
internal sealed class GatewayRunner(
    GatewayOptions options, string token, string userAgent, SessionStartLimit starts, SessionPersistence persistence, GatewayEvents events, GatewayStatus status, GatewayCounts counts, TimeProvider time)
{
    /// <summary>The number of refused RESUMEs in a row after which the session counts as lost.</summary>
    private const int MostRefusals = 5;

    private GatewayIntents _intents = options.Intents;
    private bool _canResume;
    private int _unreached;
    private int _refused;
    private int _failures;

    public async Task<string> RunAsync(CancellationToken ct)
    {
        _canResume = persistence.Life is not null;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var began = time.GetTimestamp();
            var end = await OnceAsync(ct);
            ct.ThrowIfCancellationRequested();
            status.Wait(end.Why);
            if (end.Next is NextConnection.Stop || (end.Next is NextConnection.FewerIntents && !GiveUpIntents()))
            {
                return end.Why;
            }

            Note(end, time.GetElapsedTime(began));
            await PauseAsync(end, ct);
        }
    }

    private async Task<GatewayEnd> OnceAsync(CancellationToken ct)
    {
        var life = _canResume ? persistence.Life : null;
        var address = life is null ? await starts.NextAsync(ct) : await ResumeAddressAsync(life, ct);
        if (address is null)
        {
            return starts.ShutOut is { } why ? new GatewayEnd(NextConnection.Stop, why) : GatewayEnd.Unreached;
        }

        using var connection = new GatewayConnection(options, userAgent, counts, time);
        events.AskReplay = () => Leave(connection);
        events.Begin();
        return await connection.RunAsync(
            address,
            life is null ? 2 : 6,
            life?.Resume(token) ?? Identify(),
            () => _canResume && persistence.Life is { Ledger.Handled: > 0 and var handled } ? handled : null,
            received => Take(connection, received),
            persistence.Hear,
            ct);
    }

    /// <summary>The session's own resume address; where it gives no connection, every other attempt uses the general one.</summary>
    private async Task<Uri?> ResumeAddressAsync(SessionLifetime life, CancellationToken ct) =>
        _unreached % 2 == 0 && life.Address is { } own ? own : await starts.AddressAsync(ct) ?? life.Address;

    private void Take(GatewayConnection connection, GatewayEvent received)
    {
        switch (received.Name)
        {
            case "READY" when SessionLifetime.From(received, _intents) is { } life:
                persistence.Begin(life);
                counts.Begin();
                Live(connection);
                break;
            case "RESUMED":
                counts.Resume();
                Live(connection);
                break;
        }

        if (_canResume && persistence.Life is { } current)
        {
            _refused = events.Take(current, received) ? 0 : _refused;
        }
        else
        {
            counts.Ignore();
        }
    }

    private static bool Leave(GatewayConnection connection)
    {
        if (connection.IsLive)
        {
            _ = connection.LeaveAsync(GatewayEnd.Replay);
        }

        return connection.IsLive;
    }

    private void Live(GatewayConnection connection)
    {
        (_canResume, _refused, connection.IsLive) = (true, 0, true);
        status.Live();
    }

    /// <summary>Returns false where no privileged intent is left to drop.</summary>
    private bool GiveUpIntents()
    {
        var missing = _intents & GatewayIntents.Privileged;
        status.Lack(missing | status.State.Missing);
        _intents &= ~GatewayIntents.Privileged;
        return missing is not GatewayIntents.None;
    }

    private void Note(GatewayEnd end, TimeSpan lasted)
    {
        _unreached = end.WasReached ? 0 : _unreached + 1;
        _refused = end.IsRefusal ? _refused + 1 : 0;
        _failures = end.WasReached && lasted >= options.SteadyAfter ? 1 : _failures + 1;
        if (end.Next is not NextConnection.Resume || _refused >= MostRefusals)
        {
            (_canResume, _refused) = (false, 0);
        }
    }

    /// <summary>A broken connection that was steady is reopened at once, because people wait for responses. Everything else backs off.</summary>
    private Task PauseAsync(GatewayEnd end, CancellationToken ct)
    {
        var wait = end is { Next: NextConnection.Resume, WasReached: true, IsRefusal: false } && _failures <= 1 ? TimeSpan.Zero : Backoff.Wait(options, _failures);
        var extra = end.IsInvalid ? options.InvalidSessionWait * (1 + Random.Shared.NextDouble()) : TimeSpan.Zero;
        return Task.Delay(wait + extra, time, ct);
    }

    private JsonObject Identify() => new()
    {
        ["token"] = token,
        ["intents"] = (int)_intents,
        ["properties"] = new JsonObject { ["os"] = Os, ["browser"] = "factbot", ["device"] = "factbot" },
    };

    private static string Os => OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux";
}
