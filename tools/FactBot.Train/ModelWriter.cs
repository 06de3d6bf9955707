using System.Security.Cryptography;
using System.Text;
using FactBot.Model;

namespace FactBot.Train;

/// <summary>Writes the files of a model with their checksums.</summary>
internal static class ModelWriter
{
    public static void Write(DirectoryInfo folder, string version, DecoderSettings decoder, Checkpoint checkpoint, Arithmetic arithmetic, int bits)
    {
        folder.Create();
        var files = new Dictionary<string, byte[]>
        {
            [ModelFiles.Network] = new ReaderExport(checkpoint.Weights, arithmetic, bits).Write(new Dictionary<string, string> { ["version"] = version }),
            [ModelFiles.Vocabulary] = Encoding.UTF8.GetBytes(string.Join('\n', checkpoint.Vocabulary)),
            [ModelFiles.Speakers] = checkpoint.SpeakerWeights.ToJson(),
        };
        foreach (var (name, bytes) in files)
        {
            File.WriteAllBytes(Path.Combine(folder.FullName, name), bytes);
        }

        var sums = files.ToDictionary(f => f.Key, f => Convert.ToHexStringLower(SHA256.HashData(f.Value)));
        File.WriteAllBytes(Path.Combine(folder.FullName, ModelFiles.Manifest), new ReaderManifest(version, sums, decoder).ToJson());
    }
}
