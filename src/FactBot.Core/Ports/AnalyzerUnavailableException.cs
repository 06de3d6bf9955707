namespace FactBot.Core.Ports;

/// <summary>
/// The analysis cannot be run on this machine: the model or what runs it cannot be loaded. The message is a sentence for whoever runs
/// the desk and says what to install or to put back.
/// </summary>
public sealed class AnalyzerUnavailableException : Exception
{
    public AnalyzerUnavailableException()
    {
    }

    public AnalyzerUnavailableException(string message)
        : base(message)
    {
    }

    public AnalyzerUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
