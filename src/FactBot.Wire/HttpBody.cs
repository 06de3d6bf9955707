namespace FactBot.Wire;

/// <summary>Reads response bodies of any length.</summary>
public static class HttpBody
{
    /// <summary>The whole body; null where it is longer than <paramref name="most"/> bytes.</summary>
    public static async Task<byte[]?> ReadAsync(HttpResponseMessage response, int most, CancellationToken ct)
    {
        if (response.Content.Headers.ContentLength > most)
        {
            return null;
        }

        using var body = await response.Content.ReadAsStreamAsync(ct);
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        while (await body.ReadAsync(buffer, ct) is var read and > 0)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }
}
