namespace FactBot.Discord.Protocol;

/// <summary>The store of the session across restarts.</summary>
public interface ISessionFile
{
    /// <summary>The session written last; null where there is none or it cannot be read.</summary>
    Task<GatewaySession?> ReadAsync(CancellationToken ct);

    /// <summary>Replaces the session as a whole: after a crash either the old or the new one is there.</summary>
    Task WriteAsync(GatewaySession session, CancellationToken ct);
}

/// <summary>The data for a RESUME.</summary>
/// <param name="Id">The session's id.</param>
/// <param name="ResumeAddress">The address to resume at; null where Discord named none.</param>
/// <param name="Sequence">Every event up to this one was handled.</param>
/// <param name="Intents">The session's intents.</param>
/// <param name="At">Everything until then was received and handled.</param>
public sealed record GatewaySession(string Id, string? ResumeAddress, long Sequence, GatewayIntents Intents, DateTimeOffset At);

/// <summary>Keeps the session in memory.</summary>
public sealed class MemorySession : ISessionFile
{
    private volatile GatewaySession? _session;

    /// <summary>The session written last.</summary>
    public GatewaySession? Session => _session;

    public Task<GatewaySession?> ReadAsync(CancellationToken ct) => Task.FromResult(_session);

    public Task WriteAsync(GatewaySession session, CancellationToken ct)
    {
        _session = session;
        return Task.CompletedTask;
    }
}
