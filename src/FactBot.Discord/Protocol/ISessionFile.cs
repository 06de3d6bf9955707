namespace FactBot.Discord.Protocol;

/// <summary>Where the session is kept across a restart.</summary>
public interface ISessionFile
{
    /// <summary>What was written last; null where there is nothing or nothing that can be read.</summary>
    Task<GatewaySession?> ReadAsync(CancellationToken ct);

    /// <summary>Replaces it as a whole: after a crash either the old or the new is there.</summary>
    Task WriteAsync(GatewaySession session, CancellationToken ct);
}

/// <summary>What a RESUME needs.</summary>
/// <param name="Id">Of the session.</param>
/// <param name="ResumeAddress">Where Discord wants it resumed; null where it named none.</param>
/// <param name="Sequence">Every event up to this one has been handled.</param>
/// <param name="Intents">Those of the session.</param>
/// <param name="At">Everything until then was received and handled.</param>
public sealed record GatewaySession(string Id, string? ResumeAddress, long Sequence, GatewayIntents Intents, DateTimeOffset At);

/// <summary>Keeps the session as long as the process lives.</summary>
public sealed class MemorySession : ISessionFile
{
    private volatile GatewaySession? _session;

    /// <summary>What was written last.</summary>
    public GatewaySession? Session => _session;

    public Task<GatewaySession?> ReadAsync(CancellationToken ct) => Task.FromResult(_session);

    public Task WriteAsync(GatewaySession session, CancellationToken ct)
    {
        _session = session;
        return Task.CompletedTask;
    }
}
