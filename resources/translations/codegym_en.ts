<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>codegym::EnvironmentActions</name>
    <message numerus="yes">
        <source>Verify %n environment(s)</source>
        <translation>
            <numerusform>Verify %n environment</numerusform>
            <numerusform>Verify %n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Audit %n environment(s)</source>
        <translation>
            <numerusform>Audit %n environment</numerusform>
            <numerusform>Audit %n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n serious</source>
        <translation>
            <numerusform>%n serious</numerusform>
            <numerusform>%n serious</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s) moved to the trash. Undo brings them back.</source>
        <translation>
            <numerusform>%n environment moved to the trash. Undo brings them back.</numerusform>
            <numerusform>%n environments moved to the trash. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) copied.</source>
        <translation>
            <numerusform>%n id copied.</numerusform>
            <numerusform>%n ids copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codegym::FindBar</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codegym::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n files and folders</source>
        <translation>
            <numerusform>Import %n files and folders</numerusform>
            <numerusform>Import %n files and folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codegym::MatrixActions</name>
    <message numerus="yes">
        <source>Take out the %n test(s) that were added</source>
        <translation>
            <numerusform>Take out the %n test that was added</numerusform>
            <numerusform>Take out the %n tests that were added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring back %n test(s)</source>
        <translation>
            <numerusform>Bring back %n test</numerusform>
            <numerusform>Bring back %n tests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codegym::PlainTextView</name>
    <message numerus="yes">
        <source>
… (%n more bytes, not shown here)</source>
        <translation>
            <numerusform>
… (%n more bytes, not shown here)</numerusform>
            <numerusform>
… (%n more bytes, not shown here)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codegym::ProblemActions</name>
    <message numerus="yes">
        <source>Extract tools from %n problem(s)</source>
        <translation>
            <numerusform>Extract tools from %n problem</numerusform>
            <numerusform>Extract tools from %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) moved to the trash. Undo brings them back.</source>
        <translation>
            <numerusform>%n problem moved to the trash. Undo brings them back.</numerusform>
            <numerusform>%n problems moved to the trash. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) copied.</source>
        <translation>
            <numerusform>%n id copied.</numerusform>
            <numerusform>%n ids copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codegym::SourcePanel</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codegym::TriageActions</name>
    <message numerus="yes">
        <source>%n decision(s) taken back. Undo brings them back.</source>
        <translation>
            <numerusform>%n decision taken back. Undo brings them back.</numerusform>
            <numerusform>%n decisions taken back. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n environment(s): %1. Undo takes it back.</source>
        <translation>
            <numerusform>%n environment: %1. Undo takes it back.</numerusform>
            <numerusform>%n environments: %1. Undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>codegym::TriageDialog</name>
    <message numerus="yes">
        <source>Drop %n environment(s)</source>
        <translation>
            <numerusform>Drop %n environment</numerusform>
            <numerusform>Drop %n environments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fix %n environment(s)</source>
        <translation>
            <numerusform>Fix %n environment</numerusform>
            <numerusform>Fix %n environments</numerusform>
        </translation>
    </message>
</context>
</TS>
