namespace FactBot.Articles.Fetching;

/// <summary>Reads a body up to a limit of decompressed bytes, because 260 kB of gzip can hold 256 MB.</summary>
internal static class BodyReader
{
    private const int ChunkSize = 64 * 1024;

    /// <returns>The bytes, or null if there are more than the limit.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, int limit, CancellationToken ct)
    {
        var bytes = new MemoryStream();
        var chunk = new byte[ChunkSize];
        while (await body.ReadAsync(chunk, ct) is var read and > 0)
        {
            if (bytes.Length + read > limit)
            {
                return null;
            }

            bytes.Write(chunk, 0, read);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
