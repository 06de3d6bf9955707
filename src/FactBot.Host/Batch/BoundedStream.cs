namespace FactBot.Host.Batch;

/// <summary>Reads a whole stream, up to a limit.</summary>
internal static class BoundedStream
{
    private const int Chunk = 1 << 16;

    /// <summary>Returns the bytes, or null if there are more than <paramref name="limit"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, int limit, CancellationToken ct)
    {
        using var whole = new MemoryStream();
        var chunk = new byte[Chunk];
        int read;
        while ((read = await stream.ReadAsync(chunk, ct)) > 0)
        {
            if (whole.Length + read > limit)
            {
                return null;
            }

            whole.Write(chunk, 0, read);
        }

        return whole.GetBuffer().AsMemory(0, (int)whole.Length);
    }
}
