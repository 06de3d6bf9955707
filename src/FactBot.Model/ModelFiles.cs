using System.Security.Cryptography;
using FactBot.Core.Ports;

namespace FactBot.Model;

/// <summary>The files of the model, read whole and checked against the manifest's checksums.</summary>
internal sealed class ModelFiles
{
    public const string Manifest = "reader.json";
    public const string Network = "reader.onnx";
    public const string Vocabulary = "vocabulary.txt";
    public const string Speakers = "speakers.json";

    private readonly string _folder;

    private ModelFiles(string folder, ReaderManifest manifest) => (_folder, About) = (folder, manifest);

    public ReaderManifest About { get; }

    /// <param name="folder">Holds the files.</param>
    /// <exception cref="AnalyzerUnavailableException">A file is missing or is not the one that the manifest names.</exception>
    public static ModelFiles In(string folder)
    {
        try
        {
            return new ModelFiles(folder, ReaderManifest.Parse(File.ReadAllBytes(Path.Combine(folder, Manifest))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            throw Missing(Manifest, e);
        }
    }

    public byte[] Read(string file)
    {
        try
        {
            var bytes = File.ReadAllBytes(Path.Combine(_folder, file));
            return About.Sha256.TryGetValue(file, out var sum) && Convert.ToHexStringLower(SHA256.HashData(bytes)) == sum
                ? bytes
                : throw new AnalyzerUnavailableException($"The model's file {file} is damaged or not the one of this release. Install FactBot again.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Missing(file, e);
        }
    }

    private static AnalyzerUnavailableException Missing(string file, Exception e) =>
        new($"The model's file {file} cannot be read. Install FactBot again; the folder “model” belongs beside the program.", e);
}
