<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Age</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkError</name>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 did not answer within %n second.</numerusform>
            <numerusform>%1 did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::ConnectButtons</name>
    <message numerus="yes">
        <source>Import %n credential(s) from bs CLI</source>
        <translation>
            <numerusform>Import %n credential from bs CLI</numerusform>
            <numerusform>Import %n credentials from bs CLI</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::Credentials</name>
    <message numerus="yes">
        <source>A note has at most %n character(s).</source>
        <translation>
            <numerusform>A note has at most %n character.</numerusform>
            <numerusform>A note has at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::LaunchFacts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>inputs</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::LaunchHint</name>
    <message numerus="yes">
        <source>%n app launch(es) from BaseSpace wait for your decision.</source>
        <translation>
            <numerusform>%n app launch from BaseSpace waits for your decision.</numerusform>
            <numerusform>%n app launches from BaseSpace wait for your decision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::LaunchPage</name>
    <message numerus="yes">
        <source>%n more launch(es) wait</source>
        <translation>
            <numerusform>%n more launch waits</numerusform>
            <numerusform>%n more launches wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::RedirectFlow</name>
    <message numerus="yes">
        <source>The browser did not come back within %n minute(s).</source>
        <translation>
            <numerusform>The browser did not come back within %n minute.</numerusform>
            <numerusform>The browser did not come back within %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::RegionModel</name>
    <message numerus="yes">
        <source>%1 · %n account(s)</source>
        <comment>a region&apos;s code</comment>
        <translation>
            <numerusform>%1 · %n account</numerusform>
            <numerusform>%1 · %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::StatusLine</name>
    <message numerus="yes">
        <source>The clipboard is cleared in %n second(s).</source>
        <translation>
            <numerusform>The clipboard is cleared in %n second.</numerusform>
            <numerusform>The clipboard is cleared in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>spacekey::VerificationStrip</name>
    <message numerus="yes">
        <source>%n valid</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n valid</numerusform>
            <numerusform>%n valid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revoked</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n revoked</numerusform>
            <numerusform>%n revoked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>credentials</comment>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
</context>
</TS>
