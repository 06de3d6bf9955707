using FactBot.Analysis.Reading;
using FactBot.Core.Ports;
using Microsoft.ML.OnnxRuntime;

namespace FactBot.Model;

/// <summary>
/// Runs the trained reader by ONNX Runtime: on one thread and window by window, so that the same words give the same reading.
/// Safe for several callers at a time.
/// </summary>
public sealed class OnnxSpeechReader : ISpeechReader, IDisposable
{
    private readonly InferenceSession _session;
    private readonly WordPieces _pieces;
    private readonly AttributionDecoder _decoder;
    private readonly SpeakerWeights _speakers;

    private OnnxSpeechReader(InferenceSession session, WordPieces pieces, SpeakerWeights speakers, ReaderManifest about)
    {
        _session = session;
        _pieces = pieces;
        _decoder = new AttributionDecoder(about.Decoder);
        _speakers = speakers;
        Version = about.Version;
    }

    public string Version { get; }

    /// <param name="folder">Holds the model's files.</param>
    /// <exception cref="AnalyzerUnavailableException">A file is missing or damaged, or ONNX Runtime cannot be loaded.</exception>
    public static OnnxSpeechReader Load(string folder)
    {
        var files = ModelFiles.In(folder);
        var vocabulary = System.Text.Encoding.UTF8.GetString(files.Read(ModelFiles.Vocabulary)).Split('\n');
        var speakers = SpeakerWeights.Parse(files.Read(ModelFiles.Speakers));
        var network = files.Read(ModelFiles.Network);
        try
        {
            return new OnnxSpeechReader(new InferenceSession(network, Options()), new WordPieces(vocabulary), speakers, files.About);
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or OnnxRuntimeException)
        {
            throw new AnalyzerUnavailableException(NativeLibrary.HowToInstall(), e);
        }
    }

    public SpeechReading Read(IReadOnlyList<ReaderWord> words)
    {
        var pieced = PiecedWord.Of(words, _pieces);
        var readings = new List<CueReading>();
        var vectors = new TextVectors(words.Count);
        foreach (var window in TextWindows.Of(pieced))
        {
            using var run = new WindowRun(_session, pieced, window);
            readings.AddRange(run.Cues());
            run.CopyTo(vectors);
        }

        return new SpeechReading(
            [.. _decoder.Decode(readings, pieced)], vectors.Words, new SpeakerScorer(vectors.Mentions, vectors.Candidates, _speakers));
    }

    public void Dispose() => _session.Dispose();

    private static SessionOptions Options()
    {
        var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        // Weights in whole numbers are spread out once, at load, where the graph multiplies in floating point.
        options.AddSessionConfigEntry("session.disable_quant_qdq", "1");
        return options;
    }
}
