using FactBot.Analysis.Reading;
using FactBot.Core.Ports;

namespace FactBot.Model;

/// <summary>
/// Loads a reader once, on a thread of its own, when it is told to or first used. Whoever reads meanwhile waits; where the load failed, each
/// use says so. Safe for several callers at a time. It lives as long as the process: reading may go on while the rest is taken down.
/// </summary>
/// <param name="load">Loads the reader.</param>
public sealed class BackgroundSpeechReader(Func<ISpeechReader> load) : ISpeechReader
{
    /// <summary>The task waits for no thread of the pool, because callers on the pool may wait for the task.</summary>
    private readonly Lazy<Task<ISpeechReader>> _reader = new(() => Task.Factory.StartNew(
        () => Load(load), CancellationToken.None, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default));

    public string Version => Loaded.Version;

    private ISpeechReader Loaded => _reader.Value.GetAwaiter().GetResult();

    /// <param name="folder">Holds the model's files.</param>
    public static BackgroundSpeechReader Of(string folder) => new(() => OnnxSpeechReader.Load(folder));

    /// <summary>Begins to load, if nobody has, and ends with the load.</summary>
    /// <exception cref="AnalyzerUnavailableException">The model or what runs it cannot be loaded on this machine.</exception>
    public Task<ISpeechReader> LoadAsync() => _reader.Value;

    public SpeechReading Read(IReadOnlyList<ReaderWord> words) => Loaded.Read(words);

    /// <summary>Whatever is wrong with the model is no reason to stop what works without it.</summary>
    private static ISpeechReader Load(Func<ISpeechReader> load)
    {
        try
        {
            return load();
        }
        catch (Exception e) when (e is not AnalyzerUnavailableException)
        {
            throw new AnalyzerUnavailableException($"The model cannot be loaded ({e.GetType().Name}). Install FactBot again.", e);
        }
    }
}
