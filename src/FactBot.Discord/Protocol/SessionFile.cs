using System.Text.Json;

namespace FactBot.Discord.Protocol;

/// <summary>Keeps the session in a file that is replaced as a whole. The file is owner-only, because with the bot's token it allows resuming the session.</summary>
/// <param name="path">The path of the file; its directory must exist.</param>
public sealed class SessionFile(string path) : ISessionFile
{
    public async Task<GatewaySession?> ReadAsync(CancellationToken ct)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(path, ct);
            return JsonSerializer.Deserialize<GatewaySession>(bytes) is { Id.Length: > 0, Sequence: >= 0 } session ? session : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">The file could not be written; the old one is untouched.</exception>
    public async Task WriteAsync(GatewaySession session, CancellationToken ct)
    {
        var next = path + ".next";
        var how = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(next, how))
        {
            await JsonSerializer.SerializeAsync(file, session, cancellationToken: ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }
}
