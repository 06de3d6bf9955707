using System.Text.Json;

namespace FactBot.Model;

/// <summary>What stands beside the model's file: its name, how its findings are decoded, and the checksums of the files.</summary>
/// <param name="Version">Names the model, "2026.11-2".</param>
/// <param name="Sha256">The SHA-256 of each file of the model, in lower-case hexadecimal, by file name.</param>
/// <param name="Decoder">Settings of the decoder.</param>
public sealed record ReaderManifest(string Version, IReadOnlyDictionary<string, string> Sha256, DecoderSettings Decoder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static ReaderManifest Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<ReaderManifest>(json, Json) ?? throw new JsonException("The manifest is empty.");

    public byte[] ToJson() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Json), (byte)'\n'];
}
